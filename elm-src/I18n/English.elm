module I18n.English exposing (words)

import Device.Media exposing (Kind(..), Trouble(..))
import I18n exposing (TroubleWords, Words)
import I18n.English.Chat as Chat
import I18n.English.Connection as Connection
import I18n.English.Devices as Devices
import I18n.English.Endings as Endings
import I18n.English.Hosting as Hosting
import I18n.English.Later as Later
import I18n.English.Links as Links
import I18n.English.Lobby as Lobby
import I18n.English.Notices as Notices
import I18n.English.Outside as Outside
import I18n.English.Pairs as Pairs
import I18n.English.Privacy as Privacy
import I18n.English.Server as Server
import I18n.English.Shortcuts as Shortcuts
import I18n.English.View as View
import I18n.English.YourCalls as YourCalls
import Room.Name exposing (isolated)


words : Words
words =
    { language = "Language"
    , close = "Close"
    , cancel = "Cancel"
    , backToStart = "Back to the start"
    , opening = "Opening the invite…"
    , resuming = "Rejoining the call…"
    , you = "You"
    , aGuest = "Guest"
    , theHost = "Host"
    , unreadable = "Unreadable name"
    , home =
        { title = "Private video calls by link"
        , lead = "Start a call, send the link, and talk. No account, no app."
        , knock = "Guests knock first"
        , knockHint = "You decide who comes in."
        , start = "Start a call"
        , starting = "Starting…"
        , privacy = "Audio and video are encrypted from browser to browser. This server can’t listen in, and it keeps nothing."
        , key = "Key for starting calls"
        , keyHint = "On this server, you need a key to start a call. You don’t need one to join."
        , wrongKey = "That key isn’t right. Check it and try again."
        , tooMany =
            \seconds ->
                "Too many calls have been started from here. Try again "
                    ++ (case seconds of
                            Just n ->
                                "in " ++ count n "second." "seconds."

                            Nothing ->
                                "in a minute."
                       )
        , busy = "This server is full right now. Try again in a few minutes."
        , offline = "Can’t reach the server. Check your connection and try again."
        , failed = \code -> "The call couldn’t be started (" ++ code ++ "). Try again."
        }
    , lobby =
        { titleHost = "Your call is ready"
        , titleGuest = "You’re invited to a call"
        , titleKnock = "You’re invited to a call"
        , titleHostLink = "You’re a host of this call"
        , leadHost = "Send the link, then join. You can also send it later."
        , leadGuest = "Nobody can see or hear you until you join."
        , leadKnock = "Knock, and the host will let you in. Nobody can see or hear you until then."
        , leadHostLink = "This device joins as host. Nobody sees or hears you before you’re in the call."
        , preview = "Your video"
        , asking = "Your browser is asking for your camera and microphone. Choose “Allow”."
        , cameraOff = "Your camera is off"
        , name = "Your name"
        , nameHint = "How others will see you"
        , join = "Join the call"
        , copyAndJoin = "Copy link and join"
        , joinWithout = "Join without camera and microphone"
        , knock = "Knock"
        , joining = "Joining…"
        , devices = "Choose devices"
        , camera = "Camera"
        , microphone = "Microphone"
        , speaker = "Speaker"
        , noDevice = "None found"
        , level = "Microphone level"
        , testSpeaker = "Play a test sound"
        , seen = Lobby.seen
        }
    , limits =
        { left = \n -> count n "character" "characters" ++ " left"
        , tooLong = \n -> count n "character" "characters" ++ " too long to send"
        , onlyShown = \shown -> "Too long. Others will only see: " ++ isolated shown
        }
    , trouble = trouble
    , troubleWithBoth = troubleWithBoth
    , invite =
        { invite = "Invite"
        , title = "Invite someone"
        , lead = "Anyone with this link can join."
        , leadKnock = "Anyone with this link can knock. You let them in."
        , leadHere = "Anyone with this link can come in while you’re here."
        , leadLocked = "The call is locked: nobody new can join with this link."
        , local = "This link works for devices in your network. They warn once about this server’s own certificate: choose “Advanced” and continue."
        , label = "Invite link"
        , copy = "Copy link"
        , share = "Share"
        }
    , links = Links.words
    , yourCalls = YourCalls.words
    , later = Later.words
    , waiting =
        { title = "You’ve knocked"
        , lead = "The host can now let you in. You don’t need to do anything."
        , leadAlone = "No host is in the call right now. Stay on this page: you’ll hear a sound when one comes."
        , stop = "Stop waiting"
        }
    , call =
        { title = "Call"
        , controls = "Call controls"
        , microphone = "Microphone"
        , camera = "Camera"
        , fullscreen = "Full screen"
        , people = "People"
        , devices = "Devices"
        , log = "Log"
        , more = "More"
        , leave = "Leave"
        , alone = "Nobody else is here yet"
        , aloneAgain = "Nobody else is here now"
        , muted = "Microphone off"
        , cameraOff = "Camera off"
        , connecting = "Connecting…"
        , reconnecting = "Reconnecting…"
        , failed = \name -> "No connection to " ++ isolated name ++ ": no route found from your network. Another network may help."
        , away = "Away"
        , signalingLost = "Can’t reach the server. Your call goes on, and Allo keeps trying."
        , offline = "You’re offline. Allo will reconnect by itself."
        , locked = "Locked"
        , knocks = \name -> isolated name ++ " is knocking"
        , doorbell = "Knocks"
        , comingSound = "Play a sound when someone comes or goes"
        , comingSoundHint = "With up to four people in the call. Only you hear it."
        , others = Notices.andMore
        , admit = "Let in"
        , refuse = "Decline"
        }
    , hosting = Hosting.words
    , people =
        { title = \n -> "People (" ++ String.fromInt n ++ ")"
        , here = "In the call"
        , atTheDoor = "At the door"
        , host = "Host"
        , lock = "Lock the call"
        , lockHint = "Nobody new can join."
        , options = \name -> "Options for " ++ isolated name
        , volume = "Volume for me"
        , percent = \n -> String.fromInt n ++ "%"
        , removeQuestion = \name -> "Remove " ++ isolated name ++ " from the call?"
        , removeHint = "They can’t come back, and all links sent so far stop working."
        , removeYes = "Remove"
        , end = "End the call for everyone"
        , endQuestion = "End the call for everyone?"
        , endHint = "The call ends for everyone at once."
        , endYes = "End call"
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
        { title = "Log"
        , lead = "What Allo did, and what went wrong. Names, links and addresses are left out."
        , empty = "Nothing has happened yet."
        , copy = "Copy log"
        , open = "Log"
        , misread = \mistake -> "The page couldn’t read one of its own messages: " ++ mistake
        }
    , notice = Notices.words
    , ending = Endings.words
    , rejoin = "Rejoin"
    , tryAgain = "Try again"
    , startAnew = "Start your own call"
    }


trouble : Kind -> Trouble -> TroubleWords
trouble kind what =
    case ( kind, what ) of
        ( Camera, NoDevice ) ->
            { title = "No camera found", advice = "Plug one in and try again, or join with audio only." }

        ( Camera, NotAllowed ) ->
            { title = "The camera is blocked", advice = "Allow it for this page in your browser’s address bar, then try again." }

        ( Camera, InUse ) ->
            { title = "The camera is in use", advice = "Close the other app or tab that is using it, then try again." }

        ( Camera, Broken ) ->
            { title = "The camera won’t start", advice = "Unplug it and plug it back in, or choose another one." }

        ( Microphone, NoDevice ) ->
            { title = "No microphone found", advice = "Plug one in and try again. Until then, the others can’t hear you." }

        ( Microphone, NotAllowed ) ->
            { title = "The microphone is blocked", advice = "Allow it for this page in your browser’s address bar, then try again." }

        ( Microphone, InUse ) ->
            { title = "The microphone is in use", advice = "Close the other app or tab that is using it, then try again." }

        ( Microphone, Broken ) ->
            { title = "The microphone won’t start", advice = "Unplug it and plug it back in, or choose another one." }

        ( _, TakenBySystem ) ->
            Outside.words.interrupted kind

        ( _, NoAnswer ) ->
            Outside.words.unanswered kind

        ( Speaker, _ ) ->
            { title = "The speaker isn’t working", advice = "Choose another one." }


troubleWithBoth : Trouble -> TroubleWords
troubleWithBoth what =
    case what of
        NoDevice ->
            { title = "No camera or microphone found", advice = "Plug them in and try again. You can also join without them: you’ll see and hear the others." }

        NotAllowed ->
            { title = "Camera and microphone are blocked", advice = "Allow them for this page in your browser’s address bar, then try again. You can also join without them." }

        InUse ->
            { title = "Camera and microphone are in use", advice = "Close the other app or tab that is using them, then try again. You can also join without them." }

        Broken ->
            { title = "Camera and microphone won’t start", advice = "Unplug them and plug them back in, or choose others. You can also join without them." }

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
