module I18n.Pairs exposing (PairWords, english, french, german, spanish)

{-| What the page says about who hears and sees whom, in each language.
-}

import Room.Name as Name exposing (isolated)
import Room.Pairs as Pairs exposing (Apart(..), Pair, Word(..))
import Room.Path as Path exposing (Route(..))


type alias PairWords =
    { title : String
    , leadHost : String
    , leadGuest : String
    , fine : String
    , measuring : String
    , nobody : String
    , apart : String -> String -> String
    , cannotHear : String -> String -> String
    , cannotSee : String -> String -> String
    , nobodyHears : String -> String
    , unknownOf : String -> String
    , heardBy : String -> String
    , who : String
    , sound : String
    , picture : String
    , way : String
    , flowing : String
    , missing : String
    , resting : String
    , notMeasured : String
    , microphoneOff : String
    , cameraOff : String
    , heldBack : String
    , unknown : String
    , wordless : Word -> String
    , why : Apart -> String
    , path : Pair -> String
    , copy : String
    , copyHint : String
    , copied : String
    , check : String
    }


english : PairWords
english =
    { title = "Who hears whom"
    , leadHost = "Measured by every browser for itself, and told to hosts only."
    , leadGuest = "Measured by your browser. A host sees it too."
    , fine = "Everybody hears and sees everybody."
    , measuring = "The browsers are still measuring."
    , nobody = "There is nobody else here yet."
    , apart = \listener speaker -> isolated listener ++ " neither hears nor sees " ++ isolated speaker
    , cannotHear = \listener speaker -> isolated listener ++ " does not hear " ++ isolated speaker
    , cannotSee = \listener speaker -> isolated listener ++ " does not see " ++ isolated speaker
    , nobodyHears = \speaker -> "Nobody hears " ++ isolated speaker
    , unknownOf = \listener -> "What reaches " ++ isolated listener ++ " is not known"
    , heardBy = \listener -> "What reaches " ++ isolated listener
    , who = "From"
    , sound = "Sound"
    , picture = "Picture"
    , way = "Way"
    , flowing = "arrives"
    , missing = "nothing arrives"
    , resting = "not sent for now, to spare the connections"
    , notMeasured = "not measured yet"
    , microphoneOff = "microphone off"
    , cameraOff = "camera off"
    , heldBack = "the browser plays it only after a click on the page"
    , unknown = "Unknown"
    , wordless = wordless "this browser has told nothing yet" "yours has no connection to this browser"
    , why =
        why
            { connecting = "the connection is being made"
            , interrupted = "the connection is interrupted"
            , noRoute = "no route was found between their networks"
            , noRelay = "no route was found, and the relay cannot be reached"
            }
    , path = path { direct = "direct", relayed = "by relay", lost = " % lost" }
    , copy = "Copy report"
    , copyHint = "For whoever helps you. It holds no name, no address and no link: people are called A, B, C."
    , copied = "Report copied"
    , check = "Test device and network"
    }


french : PairWords
french =
    { title = "Qui entend qui"
    , leadHost = "Chaque navigateur mesure pour lui-même et ne le dit qu’aux hôtes."
    , leadGuest = "Mesuré par votre navigateur. Un hôte le voit aussi."
    , fine = "Tout le monde entend et voit tout le monde."
    , measuring = "Les navigateurs mesurent encore."
    , nobody = "Il n’y a encore personne d’autre ici."
    , apart = \listener speaker -> isolated listener ++ " n’entend ni ne voit " ++ isolated speaker
    , cannotHear = \listener speaker -> isolated listener ++ " n’entend pas " ++ isolated speaker
    , cannotSee = \listener speaker -> isolated listener ++ " ne voit pas " ++ isolated speaker
    , nobodyHears = \speaker -> "Personne n’entend " ++ isolated speaker
    , unknownOf = \listener -> "On ne sait pas ce qui arrive chez " ++ isolated listener
    , heardBy = \listener -> "Ce qui arrive chez " ++ isolated listener
    , who = "De"
    , sound = "Son"
    , picture = "Image"
    , way = "Chemin"
    , flowing = "arrive"
    , missing = "rien n’arrive"
    , resting = "pas envoyée pour l’instant, pour ménager les connexions"
    , notMeasured = "pas encore mesuré"
    , microphoneOff = "micro coupé"
    , cameraOff = "caméra coupée"
    , heldBack = "le navigateur attend un clic sur la page pour jouer le son"
    , unknown = "Inconnu"
    , wordless = wordless "ce navigateur n’a encore rien dit" "le vôtre n’a pas de connexion avec ce navigateur"
    , why =
        why
            { connecting = "la connexion s’établit"
            , interrupted = "la connexion est interrompue"
            , noRoute = "aucun chemin trouvé entre leurs réseaux"
            , noRelay = "aucun chemin trouvé, et le relais est injoignable"
            }
    , path = path { direct = "direct", relayed = "par relais", lost = " % perdus" }
    , copy = "Copier le rapport"
    , copyHint = "Pour la personne qui vous aide. Il ne contient ni nom, ni adresse, ni lien : les gens s’appellent A, B, C."
    , copied = "Rapport copié"
    , check = "Tester l’appareil et le réseau"
    }


german : PairWords
german =
    { title = "Wer hört wen"
    , leadHost = "Jeder Browser misst für sich und sagt es nur den Hosts."
    , leadGuest = "Von deinem Browser gemessen. Auch ein Host sieht es."
    , fine = "Alle hören und sehen einander."
    , measuring = "Die Browser messen noch."
    , nobody = "Noch ist niemand anderes hier."
    , apart = \listener speaker -> isolated listener ++ " hört und sieht nichts von " ++ isolated speaker
    , cannotHear = \listener speaker -> isolated listener ++ " hört nichts von " ++ isolated speaker
    , cannotSee = \listener speaker -> isolated listener ++ " sieht nichts von " ++ isolated speaker
    , nobodyHears = \speaker -> "Niemand hört " ++ isolated speaker
    , unknownOf = \listener -> "Was bei " ++ isolated listener ++ " ankommt, ist nicht bekannt"
    , heardBy = \listener -> "Was bei " ++ isolated listener ++ " ankommt"
    , who = "Von"
    , sound = "Ton"
    , picture = "Bild"
    , way = "Weg"
    , flowing = "kommt an"
    , missing = "es kommt nichts an"
    , resting = "wird gerade nicht gesendet, um die Leitungen zu schonen"
    , notMeasured = "noch nicht gemessen"
    , microphoneOff = "Mikrofon aus"
    , cameraOff = "Kamera aus"
    , heldBack = "der Browser spielt Ton erst nach einem Klick auf die Seite"
    , unknown = "Unbekannt"
    , wordless = wordless "dieser Browser hat noch nichts gemeldet" "deiner hat keine Verbindung zu diesem Browser"
    , why =
        why
            { connecting = "die Verbindung wird aufgebaut"
            , interrupted = "die Verbindung ist unterbrochen"
            , noRoute = "zwischen den Netzen wurde kein Weg gefunden"
            , noRelay = "kein Weg gefunden, und der Vermittlungsserver ist nicht erreichbar"
            }
    , path = path { direct = "direkt", relayed = "über Vermittlung", lost = " % verloren" }
    , copy = "Bericht kopieren"
    , copyHint = "Für alle, die dir helfen. Er enthält keinen Namen, keine Adresse und keinen Link: Personen heißen A, B, C."
    , copied = "Bericht kopiert"
    , check = "Gerät und Netz testen"
    }


spanish : PairWords
spanish =
    { title = "Quién oye a quién"
    , leadHost = "Cada navegador mide lo suyo y solo lo dice a los anfitriones."
    , leadGuest = "Medido por tu navegador. Un anfitrión también lo ve."
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
    , sound = "Sonido"
    , picture = "Imagen"
    , way = "Camino"
    , flowing = "llega"
    , missing = "no llega nada"
    , resting = "ahora no se envía, para no cargar las conexiones"
    , notMeasured = "aún sin medir"
    , microphoneOff = "micrófono apagado"
    , cameraOff = "cámara apagada"
    , heldBack = "el navegador no reproduce sonido hasta que se hace clic en la página"
    , unknown = "Desconocido"
    , wordless = wordless "este navegador aún no ha dicho nada" "el tuyo no tiene conexión con este navegador"
    , why =
        why
            { connecting = "se está conectando"
            , interrupted = "la conexión está interrumpida"
            , noRoute = "no se encontró un camino entre sus redes"
            , noRelay = "no se encontró un camino y no se llega al servidor de retransmisión"
            }
    , path = path { direct = "directo", relayed = "retransmitido", lost = " % perdido" }
    , copy = "Copiar informe"
    , copyHint = "Para quien te ayude. No contiene nombres, direcciones ni enlaces: las personas se llaman A, B, C."
    , copied = "Informe copiado"
    , check = "Probar dispositivo y red"
    }


wordless : String -> String -> Word -> String
wordless silent unreachable word =
    case word of
        Told ->
            ""

        Silent ->
            silent

        Unreachable ->
            unreachable


why : { connecting : String, interrupted : String, noRoute : String, noRelay : String } -> Apart -> String
why said apart =
    case apart of
        Connecting ->
            said.connecting

        Interrupted ->
            said.interrupted

        NoRoute ->
            said.noRoute

        NoRelay ->
            said.noRelay


path : { direct : String, relayed : String, lost : String } -> Pair -> String
path said { route, rtt, loss } =
    [ case route of
        Just Direct ->
            said.direct

        Just Relayed ->
            said.relayed

        Nothing ->
            ""
    , if rtt > 0 then
        String.fromInt rtt ++ "\u{00A0}ms"

      else
        ""
    , if loss > 0 then
        String.fromInt loss ++ said.lost

      else
        ""
    ]
        |> List.filter (not << String.isEmpty)
        |> String.join ", "
