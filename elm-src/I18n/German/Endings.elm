module I18n.German.Endings exposing (words)

import I18n exposing (EndingWords)
import I18n.German.Outside as Outside
import Room.Ending exposing (Ending(..))


words : Ending -> EndingWords
words what =
    case what of
        Left ->
            { title = "Du hast das Gespräch verlassen", text = "Aus Versehen? Du kannst gleich wieder hinein." }

        Ended ->
            { title = "Das Gespräch ist beendet", text = "Ein Host hat es für alle beendet. Es wurde nichts gespeichert." }

        Removed ->
            { title = "Du wurdest aus dem Gespräch entfernt", text = "Ein Host hat dich entfernt, und dieser Link gilt für dich nicht mehr." }

        Refused ->
            { title = "Du wurdest nicht hereingelassen", text = "Der Host hat dein Anklopfen abgelehnt. Wenn das ein Versehen war, bitte um einen neuen Link." }

        Replaced ->
            { title = "Das Gespräch ist in einen anderen Tab umgezogen", text = "Du hast es ein zweites Mal geöffnet; jetzt läuft es im neuesten Tab. Du kannst es hierher zurückholen." }

        Expired ->
            { title = "Dieser Link ist abgelaufen", text = "Einladungen gelten nur eine Zeit lang. Bitte die Person, die ihn geschickt hat, um einen neuen." }

        Outlasted ->
            { title = "Das Gespräch hat seine Höchstdauer erreicht", text = "Auf diesem Server dauert ein Gespräch nur eine bestimmte Zeit. Ein Gespräch für später kann sein Host wieder öffnen; sonst starte ein neues." }

        InvalidToken ->
            { title = "Dieser Link ist ungültig", text = "Er wurde unterwegs verändert oder abgeschnitten, oder er gehört zu einem anderen Server. Lass ihn dir noch einmal schicken oder kopiere ihn ganz." }

        InviteUsed ->
            { title = "Dieser Link wurde schon benutzt", text = "Er galt für eine einzige Person. Bitte den Host um einen eigenen." }

        InviteRevoked ->
            { title = "Dieser Link wurde zurückgezogen", text = "Der Host hat ihn ersetzt. Bitte um den neuen." }

        RoomFull ->
            { title = "Das Gespräch ist voll", text = "Es ist kein Platz mehr frei. Versuche es noch einmal, wenn jemand gegangen ist." }

        RoomLocked ->
            { title = "Das Gespräch ist gesperrt", text = "Der Host lässt gerade niemand Neues herein. Bitte ihn, das Gespräch zu entsperren, und versuche es dann noch einmal." }

        RoomEnded ->
            { title = "Dieses Gespräch ist vorbei", text = "Es wurde beendet. Bitte um den Link zu einem neuen." }

        RoomNotFound ->
            { title = "Dieses Gespräch gibt es nicht", text = "Vielleicht ist es vorbei, oder der Link gehört zu einem anderen Server. Bitte um einen neuen." }

        Unanswered ->
            { title = "Niemand hat geantwortet", text = "Du hast vor zehn Minuten angeklopft. Klopfe noch einmal an, oder frag den Host, ob er es gesehen hat." }

        TooMany ->
            { title = "Zu viele Versuche", text = "Aus deinem Netz kamen sehr viele Anfragen. Warte eine Minute und versuche es noch einmal." }

        Busy ->
            { title = "Der Server ist voll", text = "Er kann gerade kein weiteres Gespräch aufnehmen. Versuche es in ein paar Minuten noch einmal." }

        TooSlow ->
            { title = "Deine Verbindung ist zu langsam", text = "Sie reicht für das Gespräch nicht aus. Versuche es noch einmal, vielleicht aus einem anderen Netz." }

        Unsupported ->
            { title = "Dieser Browser kann keine Videogespräche führen", text = "In alten Browsern und auf Seiten, die in einer anderen App aufgehen, fehlen oft Kamera oder WebRTC. Öffne den Link direkt in Firefox, Chrome, Edge oder Safari: Er gilt noch." }

        Insecure ->
            { title = "Diese Seite wurde ohne https geöffnet", text = "Browser erlauben Kamera und Verschlüsselung nur auf sicheren Seiten. Öffne dieselbe Adresse mit https:// davor." }

        Offline ->
            { title = "Der Server ist nicht erreichbar", text = "Prüfe deine Internetverbindung. Wenn sie funktioniert, ist vielleicht der Server ausgefallen: Versuche es gleich noch einmal." }

        Intercepted ->
            Outside.words.intercepted

        Unforeseen code ->
            { title = "Etwas ist schiefgegangen", text = "Das Gespräch kann nicht weitergehen (" ++ code ++ "). Versuche es noch einmal; im Protokoll steht mehr." }
