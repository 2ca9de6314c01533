module I18n.Spanish.Shortcuts exposing (words)

import Call.Shortcut exposing (Shortcut(..))
import I18n.Shortcuts exposing (ShortcutWords)


words : ShortcutWords
words =
    { title = "Atajos de teclado"
    , lead = "Funcionan en toda la llamada, salvo cuando escribes."
    , space = "Espacio"
    , talk = "Mantener para hablar con el micrófono apagado"
    , does = does
    , escape = "Cerrar el panel"
    , use = "Usar estas teclas"
    , speakingMuted = "Estás hablando, pero nadie te oye: tienes el micrófono apagado."
    }


does : Shortcut -> String
does shortcut =
    case shortcut of
        Microphone ->
            "Encender o apagar el micrófono"

        Camera ->
            "Encender o apagar la cámara"

        Hand ->
            "Levantar o bajar la mano"

        Chat ->
            "Chat"

        People ->
            "Personas"

        Fullscreen ->
            "Pantalla completa"

        Framing ->
            "Mostrar las imágenes enteras o llenar sus recuadros"

        Help ->
            "Esta lista"
