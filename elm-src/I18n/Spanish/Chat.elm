module I18n.Spanish.Chat exposing (words)

import Call.Reaction exposing (Reaction(..))
import Chat.FileSize as FileSize
import Chat.Obstacle exposing (Obstacle(..))
import I18n.Chat exposing (ChatWords)
import Room.Name exposing (isolated)


words : ChatWords
words =
    { title = "Chat"
    , privacy = "Los mensajes y archivos van de navegador a navegador. Cuando sales, desaparecen."
    , earlier = "Mostrar mensajes anteriores"
    , earlierGone = "Los mensajes anteriores ya no están disponibles."
    , field = "Mensaje para todos"
    , send = "Enviar"
    , sendFiles = "Enviar archivos"
    , says = \name text -> isolated name ++ " escribe: " ++ text
    , offers = \name file -> isolated name ++ " quiere enviarte " ++ isolated file
    , waiting = \n -> count n "persona no ha" "personas no han" ++ " recibido esto todavía"
    , size = FileSize.inWords { bytes = "bytes", kilobytes = "kB", megabytes = "MB" }
    , progress = \file -> "Progreso de " ++ isolated file
    , offered = "Aún sin aceptar"
    , accept = "Aceptar"
    , decline = "Rechazar"
    , cancel = "Cancelar"
    , save = "Guardar"
    , sent = "Enviado"
    , declined = "Rechazado"
    , cancelled = "Cancelado"
    , failed = "No ha llegado"
    , tooLarge = "Demasiado grande"
    , tooMany = "No ofrecido: ya hay 10 archivos esperando a esta persona"
    , react = "Reaccionar"
    , raiseHand = "Levantar la mano"
    , lowerHand = "Bajar la mano"
    , handUp = "Mano levantada"
    , handPlace = \n -> "Mano levantada, número " ++ String.fromInt n
    , raisesHand = \name -> isolated name ++ " levanta la mano"
    , reactsWith = \name what -> isolated name ++ ": " ++ what
    , reaction = reaction
    , notOffered = notOffered
    }


notOffered : Obstacle -> String -> String
notOffered obstacle names =
    case obstacle of
        Empty ->
            "No se pueden enviar archivos vacíos: " ++ names

        Unreadable ->
            "No se pueden enviar carpetas ni archivos ilegibles: " ++ names ++ ". Para enviar una carpeta, comprímela antes en un archivo ZIP."

        TooLarge ->
            "No se pueden enviar archivos de más de 200 MB: " ++ names

        TooMany ->
            "Solo puedes ofrecer 10 archivos a la vez. No ofrecidos: " ++ names

        Nobody ->
            "No hay nadie a quien enviar esto: " ++ names


reaction : Reaction -> String
reaction what =
    case what of
        Agrees ->
            "Pulgar arriba"

        Loves ->
            "Corazón"

        Laughs ->
            "Risa"

        Wonders ->
            "Sorpresa"

        Applauds ->
            "Aplausos"

        Celebrates ->
            "Hurra"


count : Int -> String -> String -> String
count n one several =
    String.fromInt n
        ++ " "
        ++ (if n == 1 then
                one

            else
                several
           )
