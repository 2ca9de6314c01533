module I18n.German exposing (words)

import Device.Media exposing (Kind(..), Trouble(..))
import I18n exposing (TroubleWords, Words)
import I18n.German.Chat as Chat
import I18n.German.Connection as Connection
import I18n.German.Devices as Devices
import I18n.German.Endings as Endings
import I18n.German.Hosting as Hosting
import I18n.German.Later as Later
import I18n.German.Links as Links
import I18n.German.Lobby as Lobby
import I18n.German.Notices as Notices
import I18n.German.Outside as Outside
import I18n.German.Pairs as Pairs
import I18n.German.Privacy as Privacy
import I18n.German.Server as Server
import I18n.German.Shortcuts as Shortcuts
import I18n.German.View as View
import I18n.German.YourCalls as YourCalls
import Room.Name exposing (isolated)


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
        , knockHint = "Du entscheidest, wer hereinkommt."
        , start = "Gespräch starten"
        , starting = "Wird gestartet…"
        , privacy = "Ton und Bild sind von Browser zu Browser verschlüsselt. Dieser Server kann nicht mithören und behält nichts."
        , key = "Schlüssel für neue Gespräche"
        , keyHint = "Auf diesem Server brauchst du einen Schlüssel, um Gespräche zu starten. Zum Mitmachen brauchst du keinen."
        , wrongKey = "Dieser Schlüssel stimmt nicht. Prüfe ihn und versuche es noch einmal."
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
        , titleHostLink = "Du bist Host dieses Gesprächs"
        , leadHost = "Verschick den Link und komm dann herein. Du kannst ihn auch später verschicken."
        , leadGuest = "Niemand sieht oder hört dich, bevor du im Gespräch bist."
        , leadKnock = "Klopf an, und der Host lässt dich herein. Vorher sieht und hört dich niemand."
        , leadHostLink = "Dieses Gerät kommt als Host herein. Niemand sieht oder hört dich, bevor du im Gespräch bist."
        , preview = "Dein Bild"
        , asking = "Dein Browser fragt nach Kamera und Mikrofon. Bitte wähle „Zulassen“."
        , cameraOff = "Deine Kamera ist aus"
        , name = "Dein Name"
        , nameHint = "So sehen dich die anderen"
        , join = "Ins Gespräch"
        , copyAndJoin = "Link kopieren und los"
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
        , seen = Lobby.seen
        }
    , limits =
        { left = \n -> "Noch " ++ String.fromInt n ++ " Zeichen"
        , tooLong = \n -> String.fromInt n ++ " Zeichen zu lang zum Senden"
        , onlyShown = \shown -> "Zu lang. Die anderen sehen nur: " ++ isolated shown
        }
    , trouble = trouble
    , troubleWithBoth = troubleWithBoth
    , invite =
        { invite = "Einladen"
        , title = "Jemanden einladen"
        , lead = "Wer diesen Link hat, kann hereinkommen."
        , leadKnock = "Wer diesen Link hat, kann anklopfen. Du lässt herein."
        , leadHere = "Wer diesen Link hat, kann hereinkommen, solange du da bist."
        , leadLocked = "Das Gespräch ist gesperrt: Mit diesem Link kann gerade niemand Neues hereinkommen."
        , local = "Dieser Link gilt für Geräte in deinem Netz. Sie warnen einmal vor dem eigenen Zertifikat dieses Servers: „Erweitert“ wählen und fortfahren."
        , label = "Einladungslink"
        , copy = "Link kopieren"
        , share = "Teilen"
        }
    , links = Links.words
    , yourCalls = YourCalls.words
    , later = Later.words
    , waiting =
        { title = "Du hast angeklopft"
        , lead = "Der Host kann dich jetzt hereinlassen. Du brauchst nichts weiter zu tun."
        , leadAlone = "Gerade ist kein Host im Gespräch. Bleib auf dieser Seite: Du hörst einen Ton, wenn einer kommt."
        , stop = "Nicht mehr warten"
        }
    , call =
        { title = "Gespräch"
        , controls = "Gesprächssteuerung"
        , microphone = "Mikrofon"
        , camera = "Kamera"
        , fullscreen = "Vollbild"
        , people = "Personen"
        , devices = "Geräte"
        , log = "Protokoll"
        , more = "Mehr"
        , leave = "Verlassen"
        , alone = "Noch ist niemand sonst da"
        , aloneAgain = "Gerade ist niemand sonst da"
        , muted = "Mikrofon aus"
        , cameraOff = "Kamera aus"
        , connecting = "Verbinde…"
        , reconnecting = "Verbinde erneut…"
        , failed = \name -> "Keine Verbindung zu " ++ isolated name ++ ": Von deinem Netz wurde kein Weg gefunden. Ein anderes Netz kann helfen."
        , away = "Abwesend"
        , signalingLost = "Der Server ist nicht erreichbar. Dein Gespräch läuft weiter, und Allo versucht es immer wieder."
        , offline = "Du bist offline. Allo verbindet sich von selbst wieder."
        , locked = "Gesperrt"
        , knocks = \name -> isolated name ++ " klopft an"
        , doorbell = "Wer anklopft"
        , comingSound = "Ton, wenn jemand kommt oder geht"
        , comingSoundHint = "Bei bis zu vier Personen im Gespräch. Nur du hörst ihn."
        , others = Notices.andMore
        , admit = "Hereinlassen"
        , refuse = "Ablehnen"
        }
    , hosting = Hosting.words
    , people =
        { title = \n -> "Personen (" ++ String.fromInt n ++ ")"
        , here = "Im Gespräch"
        , atTheDoor = "Vor der Tür"
        , host = "Host"
        , lock = "Gespräch sperren"
        , lockHint = "Dann kommt niemand Neues herein."
        , options = \name -> "Optionen für " ++ isolated name
        , volume = "Lautstärke für mich"
        , percent = \n -> String.fromInt n ++ "\u{00A0}%"
        , removeQuestion = \name -> isolated name ++ " aus dem Gespräch entfernen?"
        , removeHint = "Die Person kann nicht zurückkommen, und alle bisher verschickten Links gelten nicht mehr."
        , removeYes = "Entfernen"
        , end = "Gespräch für alle beenden"
        , endQuestion = "Gespräch für alle beenden?"
        , endHint = "Das Gespräch ist sofort für alle vorbei."
        , endYes = "Gespräch beenden"
        }
    , chat = Chat.words
    , connection = Connection.words
    , privacy = Privacy.words
    , server = Server.words
    , pairs = Pairs.words
    , view = View.words
    , devices = Devices.words
    , shortcuts = Shortcuts.words
    , outside = Outside.words
    , log =
        { title = "Protokoll"
        , lead = "Was Allo getan hat und was schiefging. Namen, Links und Adressen stehen nicht darin."
        , empty = "Noch ist nichts geschehen."
        , copy = "Protokoll kopieren"
        , open = "Protokoll"
        , misread = \mistake -> "Die Seite konnte eine ihrer eigenen Nachrichten nicht lesen: " ++ mistake
        }
    , notice = Notices.words
    , ending = Endings.words
    , rejoin = "Zurück ins Gespräch"
    , tryAgain = "Noch einmal versuchen"
    , startAnew = "Eigenes Gespräch starten"
    }


trouble : Kind -> Trouble -> TroubleWords
trouble kind what =
    case ( kind, what ) of
        ( Camera, NoDevice ) ->
            { title = "Keine Kamera gefunden", advice = "Schließ eine an und versuche es noch einmal, oder sprich ohne Bild mit." }

        ( Camera, NotAllowed ) ->
            { title = "Die Kamera ist blockiert", advice = "Erlaube sie für diese Seite in der Adresszeile deines Browsers und versuche es dann noch einmal." }

        ( Camera, InUse ) ->
            { title = "Die Kamera wird schon benutzt", advice = "Schließ das andere Programm oder den anderen Tab und versuche es dann noch einmal." }

        ( Camera, Broken ) ->
            { title = "Die Kamera startet nicht", advice = "Zieh sie ab und steck sie wieder an oder wähle eine andere." }

        ( Microphone, NoDevice ) ->
            { title = "Kein Mikrofon gefunden", advice = "Schließ eins an und versuche es noch einmal. Bis dahin hören dich die anderen nicht." }

        ( Microphone, NotAllowed ) ->
            { title = "Das Mikrofon ist blockiert", advice = "Erlaube es für diese Seite in der Adresszeile deines Browsers und versuche es dann noch einmal." }

        ( Microphone, InUse ) ->
            { title = "Das Mikrofon wird schon benutzt", advice = "Schließ das andere Programm oder den anderen Tab und versuche es dann noch einmal." }

        ( Microphone, Broken ) ->
            { title = "Das Mikrofon startet nicht", advice = "Zieh es ab und steck es wieder an, oder wähle ein anderes." }

        ( _, TakenBySystem ) ->
            Outside.words.interrupted kind

        ( _, NoAnswer ) ->
            Outside.words.unanswered kind

        ( Speaker, _ ) ->
            { title = "Der Lautsprecher funktioniert nicht", advice = "Wähle einen anderen." }


troubleWithBoth : Trouble -> TroubleWords
troubleWithBoth what =
    case what of
        NoDevice ->
            { title = "Weder Kamera noch Mikrofon gefunden", advice = "Schließ beides an und versuche es noch einmal. Du kannst auch ohne hereinkommen: Du siehst und hörst die anderen." }

        NotAllowed ->
            { title = "Kamera und Mikrofon sind blockiert", advice = "Erlaube sie für diese Seite in der Adresszeile deines Browsers und versuche es dann noch einmal. Du kannst auch ohne hereinkommen." }

        InUse ->
            { title = "Kamera und Mikrofon werden schon benutzt", advice = "Schließ das andere Programm oder den anderen Tab und versuche es dann noch einmal. Du kannst auch ohne hereinkommen." }

        Broken ->
            { title = "Kamera und Mikrofon starten nicht", advice = "Zieh sie ab und steck sie wieder an, oder wähle andere. Du kannst auch ohne hereinkommen." }

        TakenBySystem ->
            Outside.words.bothInterrupted

        NoAnswer ->
            Outside.words.bothUnanswered


count : Int -> String -> String -> String
count n one many =
    String.fromInt n
        ++ " "
        ++ (if n == 1 then
                one

            else
                many
           )
