module I18n.Spanish.Pairs exposing (words)

import I18n.Pairs as Pairs exposing (PairWords)
import Room.Name exposing (isolated)


words : PairWords
words =
    { title = "Quién oye a quién"
    , leadHost = "Cada navegador lo mide y solo informa a los anfitriones."
    , leadGuest = "Medido por tu navegador. Los anfitriones también lo ven."
    , fine = "Todos se oyen y se ven."
    , measuring = "Los navegadores aún están midiendo."
    , nobody = "Todavía no hay nadie más aquí."
    , apart = \listener speaker -> isolated listener ++ " no oye ni ve a " ++ isolated speaker
    , cannotHear = \listener speaker -> isolated listener ++ " no oye a " ++ isolated speaker
    , cannotSee = \listener speaker -> isolated listener ++ " no ve a " ++ isolated speaker
    , nobodyHears = \speaker -> "Nadie oye a " ++ isolated speaker
    , unknownOf = \listener -> "No se sabe qué le llega a " ++ isolated listener
    , heardBy = \listener -> "Lo que le llega a " ++ isolated listener
    , who = "De"
    , audio = "Sonido"
    , video = "Imagen"
    , connection = "Conexión"
    , flowing = "llega"
    , missing = "no llega nada"
    , resting = "ahora no se envía, para ahorrar ancho de banda"
    , notMeasured = "aún sin medir"
    , microphoneOff = "micrófono apagado"
    , cameraOff = "cámara apagada"
    , heldBack = "el navegador no reproduce sonido hasta que se hace clic en la página"
    , unknown = "Desconocido"
    , wordless = Pairs.wordless "este navegador aún no ha informado de nada" "el tuyo no tiene conexión con este navegador"
    , why =
        Pairs.why
            { connecting = "se está conectando"
            , interrupted = "la conexión está interrumpida"
            , noRoute = "no se encontró un camino entre sus redes"
            , noRelay = "no se encontró un camino, y no se puede conectar con el retransmisor"
            }
    , path = Pairs.path { direct = "directo", relayed = "por un retransmisor", lost = " % perdido" }
    , copy = "Copiar informe"
    , copyHint = "Para quien te ayude. No contiene nombres, direcciones ni enlaces: las personas se llaman A, B, C."
    , copied = "Informe copiado"
    , check = "Probar dispositivo y red"
    }
