module I18n.German.Pairs exposing (words)

import I18n.Pairs as Pairs exposing (PairWords)
import Room.Name exposing (isolated)


words : PairWords
words =
    { title = "Wer hört wen"
    , leadHost = "Jeder Browser misst selbst und meldet es nur den Hosts."
    , leadGuest = "Von deinem Browser gemessen. Auch die Hosts sehen es."
    , fine = "Alle hören und sehen einander."
    , measuring = "Die Browser messen noch."
    , nobody = "Noch ist niemand sonst da."
    , apart = \listener speaker -> isolated listener ++ " hört und sieht nichts von " ++ isolated speaker
    , cannotHear = \listener speaker -> isolated listener ++ " hört nichts von " ++ isolated speaker
    , cannotSee = \listener speaker -> isolated listener ++ " sieht nichts von " ++ isolated speaker
    , nobodyHears = \speaker -> "Niemand hört " ++ isolated speaker
    , unknownOf = \listener -> "Was bei " ++ isolated listener ++ " ankommt, ist nicht bekannt"
    , heardBy = \listener -> "Was bei " ++ isolated listener ++ " ankommt"
    , who = "Von"
    , audio = "Ton"
    , video = "Bild"
    , connection = "Verbindung"
    , flowing = "kommt an"
    , missing = "es kommt nichts an"
    , resting = "wird gerade nicht gesendet, um Bandbreite zu sparen"
    , notMeasured = "noch nicht gemessen"
    , microphoneOff = "Mikrofon aus"
    , cameraOff = "Kamera aus"
    , heldBack = "der Browser spielt Ton erst nach einem Klick auf die Seite"
    , unknown = "Unbekannt"
    , wordless = Pairs.wordless "dieser Browser hat noch nichts gemeldet" "deiner hat keine Verbindung zu diesem Browser"
    , why =
        Pairs.why
            { connecting = "die Verbindung wird aufgebaut"
            , interrupted = "die Verbindung ist unterbrochen"
            , noRoute = "zwischen den Netzen wurde kein Weg gefunden"
            , noRelay = "kein Weg gefunden, und das Relais ist nicht erreichbar"
            }
    , path = Pairs.path { direct = "direkt", relayed = "über ein Relais", lost = " % verloren" }
    , copy = "Bericht kopieren"
    , copyHint = "Für alle, die dir helfen. Er enthält keinen Namen, keine Adresse und keinen Link: Personen heißen A, B, C."
    , copied = "Bericht kopiert"
    , check = "Gerät und Netz testen"
    }
