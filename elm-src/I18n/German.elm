module I18n.German exposing (words)

import Device.Media as Media exposing (Kind(..), Trouble(..))
import I18n exposing (EndingWords, TroubleWords, Words)
import I18n.German.Chat as Chat
import I18n.German.Connection as Connection
import I18n.German.Hosting as Hosting
import I18n.German.Outside as Outside
import I18n.German.Shortcuts as Shortcuts
import I18n.Links
import I18n.Pairs
import I18n.Privacy
import I18n.Server
import I18n.View
import Notice exposing (Notice)
import Room.Ending as Ending exposing (Ending(..))
import Room.Name as Name exposing (isolated)


words : Words
words =
    { language = "Sprache"
    , close = "Schließen"
    , cancel = "Abbrechen"
    , backToStart = "Zurück zum Anfang"
    , opening = "Die Einladung wird geöffnet…"
    , resuming = "Es geht zurück ins Gespräch…"
    , you = "Du"
    , aGuest = "Gast"
    , theHost = "Host"
    , unreadable = "Unlesbarer Name"
    , home =
        { title = "Private Videogespräche per Link"
        , lead = "Gespräch starten, Link schicken, reden. Ohne Konto, ohne App."
        , knock = "Gäste klopfen erst an"
        , knockHint = "Du lässt jede Person selbst herein."
        , start = "Gespräch starten"
        , starting = "Wird gestartet…"
        , privacy = "Ton und Bild sind von Browser zu Browser verschlüsselt. Dieser Server kann nicht mithören und behält nichts."
        , key = "Schlüssel zum Starten"
        , keyHint = "Auf diesem Server startet Gespräche nur, wer den Schlüssel hat. Zum Mitmachen braucht ihn niemand."
        , wrongKey = "Dieser Schlüssel ist nicht der richtige. Prüfe ihn und versuche es noch einmal."
        , tooMany =
            \seconds ->
                "Von hier wurden zu viele Gespräche gestartet. Versuche es "
                    ++ (case seconds of
                            Just n ->
                                "in " ++ count n "Sekunde" "Sekunden"

                            Nothing ->
                                "in einer Minute"
                       )
                    ++ " noch einmal."
        , busy = "Der Server ist gerade voll. Versuche es in ein paar Minuten noch einmal."
        , offline = "Der Server ist nicht erreichbar. Prüfe deine Verbindung und versuche es noch einmal."
        , failed = \code -> "Das Gespräch ließ sich nicht starten (" ++ code ++ "). Versuche es noch einmal."
        }
    , lobby =
        { titleHost = "Dein Gespräch ist bereit"
        , titleGuest = "Du bist zu einem Gespräch eingeladen"
        , titleKnock = "Du bist zu einem Gespräch eingeladen"
        , leadHost = "Schick den Link und komm dann herein. Du kannst ihn auch später schicken."
        , leadGuest = "Niemand sieht oder hört dich, bevor du hereinkommst."
        , leadKnock = "Klopf an, und der Host lässt dich herein. Vorher sieht und hört dich niemand."
        , preview = "Dein Bild"
        , asking = "Dein Browser fragt nach Kamera und Mikrofon. Bitte wähle „Zulassen“."
        , cameraOff = "Deine Kamera ist aus"
        , name = "Dein Name"
        , nameHint = "So sehen dich die anderen"
        , join = "Ins Gespräch"
        , joinWithout = "Ohne Kamera und Mikrofon ins Gespräch"
        , knock = "Anklopfen"
        , joining = "Einen Moment…"
        , devices = "Geräte wählen"
        , camera = "Kamera"
        , microphone = "Mikrofon"
        , speaker = "Lautsprecher"
        , noDevice = "Nichts gefunden"
        , level = "Pegel deines Mikrofons"
        , testSpeaker = "Testton abspielen"
        }
    , limits =
        { left = \n -> "Noch " ++ String.fromInt n ++ " Zeichen"
        , tooLong = \n -> String.fromInt n ++ " Zeichen zu lang zum Senden"
        , onlyShown = \shown -> "Zu lang. Die anderen sehen nur: " ++ isolated shown
        }
    , trouble = trouble
    , troubleWithBoth = troubleWithBoth
    , invite =
        { title = "Jemanden einladen"
        , lead = "Wer diesen Link hat, kann hereinkommen."
        , leadKnock = "Wer diesen Link hat, kann anklopfen. Du lässt herein."
        , label = "Einladungslink"
        , copy = "Link kopieren"
        , share = "Teilen"
        }
    , links = I18n.Links.german
    , waiting =
        { title = "Du hast angeklopft"
        , lead = "Der Host kann dich jetzt hereinlassen. Du brauchst nichts weiter zu tun."
        , stop = "Nicht mehr warten"
        }
    , call =
        { title = "Gespräch"
        , controls = "Bedienung des Gesprächs"
        , microphone = "Mikrofon"
        , camera = "Kamera"
        , fullscreen = "Vollbild"
        , people = "Personen"
        , devices = "Geräte"
        , log = "Protokoll"
        , more = "Mehr"
        , leave = "Verlassen"
        , alone = "Noch ist niemand sonst da"
        , muted = "Mikrofon aus"
        , cameraOff = "Kamera aus"
        , connecting = "Verbinde…"
        , reconnecting = "Verbinde erneut…"
        , failed = "Keine Verbindung"
        , away = "Abwesend"
        , signalingLost = "Der Server ist nicht erreichbar. Das Gespräch läuft weiter, und Allo versucht es wieder."
        , offline = "Du bist offline. Allo kommt von selbst zurück."
        , locked = "Abgeschlossen"
        , knocks = \name -> isolated name ++ " klopft an"
        , doorbell = "Klopfzeichen"
        , others = andMore
        , admit = "Hereinlassen"
        , refuse = "Ablehnen"
        }
    , hosting = Hosting.words
    , people =
        { title = \n -> "Personen (" ++ String.fromInt n ++ ")"
        , here = "Im Gespräch"
        , atTheDoor = "Vor der Tür"
        , host = "Host"
        , lock = "Gespräch abschließen"
        , lockHint = "Niemand Neues kann hereinkommen."
        , remove = \name -> isolated name ++ " entfernen"
        , removeQuestion = \name -> isolated name ++ " aus dem Gespräch entfernen?"
        , removeHint = "Die Person kann nicht zurückkommen, und alle bisher verschickten Links gelten nicht mehr."
        , removeYes = "Entfernen"
        , end = "Gespräch für alle beenden"
        , endQuestion = "Gespräch für alle beenden?"
        , endHint = "Niemand kann dorthin zurückkehren."
        , endYes = "Beenden"
        }
    , chat = Chat.words
    , connection = Connection.words
    , privacy = I18n.Privacy.german
    , server = I18n.Server.german
    , pairs = I18n.Pairs.german
    , view = I18n.View.german
    , shortcuts = Shortcuts.words
    , outside = Outside.words
    , log =
        { title = "Protokoll"
        , lead = "Was Allo getan hat und was schiefging. Namen, Links und Adressen stehen nicht darin."
        , empty = "Noch ist nichts geschehen."
        , copy = "Protokoll kopieren"
        , open = "Protokoll"
        , misread = \mistake -> "Eine Nachricht innerhalb der Seite wurde nicht verstanden: " ++ mistake
        }
    , notice = notice
    , ending = ending
    , rejoin = "Wieder ins Gespräch"
    , tryAgain = "Noch einmal versuchen"
    , startAnew = "Eigenes Gespräch starten"
    }


trouble : Kind -> Trouble -> TroubleWords
trouble kind what =
    case ( kind, what ) of
        ( Camera, NoDevice ) ->
            { title = "Keine Kamera gefunden", advice = "Schließ eine an und versuche es noch einmal, oder sprich ohne Bild mit." }

        ( Camera, NotAllowed ) ->
            { title = "Die Kamera ist gesperrt", advice = "Erlaube sie für diese Seite in der Adresszeile deines Browsers und versuche es dann noch einmal." }

        ( Camera, InUse ) ->
            { title = "Die Kamera wird schon benutzt", advice = "Schließ das andere Programm oder den anderen Tab und versuche es dann noch einmal." }

        ( Camera, Broken ) ->
            { title = "Die Kamera startet nicht", advice = "Zieh sie ab und steck sie wieder an, oder wähle eine andere." }

        ( Microphone, NoDevice ) ->
            { title = "Kein Mikrofon gefunden", advice = "Schließ eins an und versuche es noch einmal. Bis dahin hören dich die anderen nicht." }

        ( Microphone, NotAllowed ) ->
            { title = "Das Mikrofon ist gesperrt", advice = "Erlaube es für diese Seite in der Adresszeile deines Browsers und versuche es dann noch einmal." }

        ( Microphone, InUse ) ->
            { title = "Das Mikrofon wird schon benutzt", advice = "Schließ das andere Programm oder den anderen Tab und versuche es dann noch einmal." }

        ( Microphone, Broken ) ->
            { title = "Das Mikrofon startet nicht", advice = "Zieh es ab und steck es wieder an, oder wähle ein anderes." }

        ( _, TakenBySystem ) ->
            Outside.words.interrupted kind

        ( _, NoAnswer ) ->
            Outside.words.unanswered kind

        ( Speaker, _ ) ->
            { title = "Der Lautsprecher geht nicht", advice = "Wähle einen anderen." }


troubleWithBoth : Trouble -> TroubleWords
troubleWithBoth what =
    case what of
        NoDevice ->
            { title = "Keine Kamera und kein Mikrofon gefunden", advice = "Schließ beides an und versuche es noch einmal. Du kannst auch ohne hereinkommen: Du siehst und hörst die anderen." }

        NotAllowed ->
            { title = "Kamera und Mikrofon sind gesperrt", advice = "Erlaube sie für diese Seite in der Adresszeile deines Browsers und versuche es dann noch einmal. Du kannst auch ohne hereinkommen." }

        InUse ->
            { title = "Kamera und Mikrofon werden schon benutzt", advice = "Schließ das andere Programm oder den anderen Tab und versuche es dann noch einmal. Du kannst auch ohne hereinkommen." }

        Broken ->
            { title = "Kamera und Mikrofon starten nicht", advice = "Zieh sie ab und steck sie wieder an, oder wähle andere. Du kannst auch ohne hereinkommen." }

        TakenBySystem ->
            Outside.words.bothInterrupted

        NoAnswer ->
            Outside.words.bothUnanswered


notice : Notice -> String
notice what =
    case what of
        Notice.LinkCopied ->
            "Link kopiert"

        Notice.ReportCopied ->
            I18n.Pairs.german.copied

        Notice.LogCopied ->
            "Protokoll kopiert"

        Notice.CopyFailed ->
            "Das Kopieren ging nicht. Markiere den Text und kopiere ihn selbst."

        Notice.Interference ->
            "Eine Nachricht ließ sich nicht öffnen: Der Link ist unvollständig, oder jemand mischt sich ein. Schickt den ganzen Link noch einmal."

        Notice.NoPath _ ->
            "Von deinem Netz führt kein Weg zu einer der anderen Personen. Ein anderes Netz kann helfen."

        Notice.SafetyBroken name ->
            isolated name ++ ": " ++ Connection.words.broken

        Notice.DeviceLost ->
            "Ein Gerät wurde abgezogen. Steck es wieder an oder wähle ein anderes."

        Notice.Interrupted kind ->
            Outside.words.nowInterrupted kind

        Notice.NotSent ->
            Outside.words.notSent

        Notice.ShareInterrupted ->
            Outside.words.shareInterrupted

        Notice.SpeakerLost ->
            Outside.words.speakerLost

        Notice.PlaybackStopped ->
            Outside.words.playbackStopped

        Notice.BrowserRefused ->
            Outside.words.browserRefused

        Notice.LetIn ->
            Outside.words.letIn

        Notice.NotLetIn ->
            Outside.words.notLetIn

        Notice.ShareFailed ->
            I18n.View.german.shareFailed

        Notice.SoundBlocked ->
            "Dein Browser spielt noch keinen Ton ab. Klick irgendwohin, um die anderen zu hören."

        Notice.SpeakingMuted ->
            Shortcuts.words.speakingMuted

        Notice.Joined name [] ->
            isolated name ++ " ist da"

        Notice.Joined name [ other ] ->
            isolated name ++ " und " ++ isolated other ++ " sind da"

        Notice.Joined name others ->
            isolated name ++ " und " ++ String.fromInt (List.length others) ++ " weitere sind da"

        Notice.Left name ->
            isolated name ++ " ist gegangen"

        Notice.Lost name ->
            isolated name ++ " hat die Verbindung verloren"

        Notice.Removed name ->
            isolated name ++ " wurde entfernt"

        Notice.RoomLocked ->
            "Das Gespräch ist abgeschlossen: Niemand Neues kann hereinkommen"

        Notice.RoomUnlocked ->
            "Das Gespräch ist wieder offen"

        Notice.HandRaised name ->
            Chat.words.raisesHand name

        Notice.FilesRefused obstacle names ->
            Chat.words.notOffered obstacle (Name.list andMore names)

        Notice.InviteFailed ->
            Hosting.words.inviteFailed

        Notice.MuteAsked name ->
            Hosting.words.asksToMute name

        Notice.LinkExposed ->
            I18n.Links.german.exposedHere

        Notice.LinksReplaced ->
            Hosting.words.linksReplaced

        Notice.BecameHost ->
            "Du bist jetzt Host dieses Gesprächs"


ending : Ending -> EndingWords
ending what =
    case what of
        Left ->
            { title = "Du hast das Gespräch verlassen", text = "Aus Versehen? Du kannst gleich wieder hinein." }

        Ended ->
            { title = "Das Gespräch ist beendet", text = "Ein Host hat es für alle beendet. Nichts davon wurde aufbewahrt." }

        Removed ->
            { title = "Du wurdest aus dem Gespräch entfernt", text = "Ein Host hat dich entfernt, und dieser Link gilt für dich nicht mehr." }

        Refused ->
            { title = "Du wurdest nicht hereingelassen", text = "Der Host hat dein Anklopfen abgelehnt. War das ein Versehen, bitte um einen neuen Link." }

        Replaced ->
            { title = "Das Gespräch ist in einen anderen Tab umgezogen", text = "Du hast es ein zweites Mal geöffnet, und der neueste Tab hat es jetzt. Du kannst es hierher zurückholen." }

        Expired ->
            { title = "Dieser Link ist abgelaufen", text = "Einladungen gelten nur eine Zeit lang. Bitte die Person, die ihn geschickt hat, um einen neuen." }

        InvalidToken ->
            { title = "Dieser Link stimmt nicht", text = "Er wurde unterwegs verändert oder abgeschnitten, oder er gehört zu einem anderen Server. Lass ihn dir noch einmal schicken oder kopiere ihn ganz." }

        InviteUsed ->
            { title = "Dieser Link wurde schon benutzt", text = "Er galt für eine einzige Person. Bitte den Host um einen eigenen." }

        InviteRevoked ->
            { title = "Dieser Link wurde zurückgenommen", text = "Der Host hat ihn ersetzt. Bitte um den neuen." }

        RoomFull ->
            { title = "Das Gespräch ist voll", text = "Mehr Personen passen nicht hinein. Versuche es, wenn jemand gegangen ist." }

        RoomLocked ->
            { title = "Das Gespräch ist abgeschlossen", text = "Der Host lässt gerade niemand Neues herein. Bitte darum aufzuschließen und versuche es noch einmal." }

        RoomEnded ->
            { title = "Dieses Gespräch ist vorbei", text = "Es wurde beendet, und seine Links gelten nicht mehr. Bitte um den Link zu einem neuen." }

        RoomNotFound ->
            { title = "Dieses Gespräch gibt es nicht", text = "Vielleicht ist es vorbei, oder der Link gehört zu einem anderen Server. Bitte um einen neuen." }

        Unanswered ->
            { title = "Niemand hat geantwortet", text = "Du hast vor zehn Minuten angeklopft. Klopfe noch einmal an, oder frag den Host, ob er es gesehen hat." }

        TooMany ->
            { title = "Zu viele Versuche", text = "Aus deinem Netz kamen sehr viele Anfragen. Warte eine Minute und versuche es noch einmal." }

        Busy ->
            { title = "Der Server ist voll", text = "Er kann gerade kein weiteres Gespräch aufnehmen. Versuche es in ein paar Minuten noch einmal." }

        TooSlow ->
            { title = "Deine Verbindung ist zu langsam", text = "Sie kam mit dem Gespräch nicht mit. Versuche es noch einmal, vielleicht aus einem anderen Netz." }

        Unsupported ->
            { title = "Dieser Browser kann das Gespräch nicht führen", text = "Seiten, die in einer App aufgehen, und alte Browser haben oft keine Kamera oder kein WebRTC. Öffne den Link in Firefox, Chrome, Edge oder Safari selbst: Er ist nicht verbraucht." }

        Insecure ->
            { title = "Diese Seite wurde ohne https geöffnet", text = "Browser geben Kamera und Verschlüsselung nur sicheren Seiten. Öffne dieselbe Adresse mit https:// davor." }

        Offline ->
            { title = "Der Server ist nicht erreichbar", text = "Prüfe deine Internetverbindung. Geht sie, ist vielleicht der Server ausgefallen: Versuche es gleich noch einmal." }

        Intercepted ->
            Outside.words.intercepted

        Unforeseen code ->
            { title = "Etwas ist schiefgegangen", text = "Das Gespräch kann nicht weitergehen (" ++ code ++ "). Versuche es noch einmal; im Protokoll steht mehr." }


count : Int -> String -> String -> String
count n one many =
    String.fromInt n
        ++ " "
        ++ (if n == 1 then
                one

            else
                many
           )


andMore : Int -> String
andMore n =
    "und " ++ String.fromInt n ++ " weitere"
