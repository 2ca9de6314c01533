module I18n.German.Links exposing (words)

import I18n.Links exposing (LinkWords)
import Invite.Arrival exposing (Trouble(..))


words : LinkWords
words =
    { sent = "Hast du einen Link bekommen?"
    , sentLabel = "Der Link, den du bekommen hast"
    , sentHint = "Du kannst auch die ganze Nachricht einfügen, in der er stand."
    , open = "Link öffnen"
    , trouble =
        \trouble ->
            case trouble of
                NoLink ->
                    { title = "Kein Link gefunden", text = "Ein Einladungslink ist lang: mehr als hundert Buchstaben und Ziffern nach einem #. Kopiere die ganze Nachricht und füge sie hier ein." }

                Incomplete ->
                    { title = "Dieser Link ist unvollständig", text = "Ein Teil fehlt. Kopiere den ganzen Link oder die ganze Nachricht und füge sie hier ein." }

                Several ->
                    { title = "Hier steht mehr als ein Link", text = "Füge nur den ein, den du öffnen willst." }

                Recased ->
                    { title = "Dieser Link hat seine Großbuchstaben verloren", text = "Unterwegs wurden alle Buchstaben klein oder alle groß, und das lässt sich nicht rückgängig machen. Lass dir den Link auf anderem Weg noch einmal schicken, zum Beispiel als QR-Code oder mit einem anderen Messenger." }

                Changed ->
                    { title = "Dieser Link stimmt nicht", text = "Unterwegs wurde ein Zeichen verändert. Kopiere die ganze Nachricht und füge sie hier ein, oder lass dir den Link noch einmal schicken." }

                Nowhere ->
                    { title = "Unter dieser Adresse gibt es nichts", text = "Wenn du einen Link bekommen hast, füge ihn hier ein. Kopiere ihn ganz, oder die ganze Nachricht." }

                Elsewhere _ ->
                    { title = "Dieser Link gehört zu einem anderen Server", text = "Sein Gespräch ist nicht auf diesem Server." }
    , openThere = "Dort öffnen"
    , expired = "Nach der Uhr dieses Geräts ist dieser Link abgelaufen. Geht die Uhr falsch, gilt er vielleicht noch."
    , exposed =
        { title = "Der Server hat diesen Link gesehen"
        , text = "Unterwegs wurde der Link so verändert, dass dein Browser ihn ganz an den Server geschickt hat. Das Gespräch funktioniert, aber wer den Server betreibt, könnte jetzt mithören. Sag es der Person, die ihn geschickt hat: Sie sollte dir einen neuen Link schicken, am besten zu einem neuen Gespräch."
        }
    , exposedHere = "Der Server hat einen Link zu diesem Gespräch gesehen, und wer den Server betreibt, könnte jetzt mithören. Ein Host sollte alle Links ersetzen oder besser ein neues Gespräch starten."
    , carry = "Anderen Browser oder anderes Gerät benutzen"
    , carryHint = "Kopiere den Link und öffne ihn dort."
    , carryLabel = "Der Link, den du geöffnet hast"
    , otherTitle = "Zum anderen Gespräch gehen?"
    , otherText = "In diesem Tab wurde der Link zu einem anderen Gespräch geöffnet. Wenn du dorthin gehst, verlässt du dieses."
    , stay = "Hier bleiben"
    , go = "Verlassen und hingehen"
    }
