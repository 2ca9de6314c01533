module I18n.English exposing (words)

import Device.Media exposing (Kind(..), Trouble(..))
import I18n exposing (TroubleWords, Words)
import I18n.English.Chat as Chat
import I18n.English.Connection as Connection
import I18n.English.Endings as Endings
import I18n.English.Hosting as Hosting
import I18n.English.Links as Links
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
    , resuming = "Going back into the call…"
    , you = "You"
    , aGuest = "Guest"
    , theHost = "Host"
    , unreadable = "Unreadable name"
    , home =
        { title = "Private video calls by link"
        , lead = "Start a call, send the link, and talk. No account, no app."
        , knock = "Guests knock first"
        , knockHint = "You let in each person yourself."
        , start = "Start a call"
        , starting = "Starting…"
        , privacy = "Sound and picture are encrypted from browser to browser. This server cannot listen in, and it keeps nothing."
        , key = "Key for starting calls"
        , keyHint = "On this server, only people with its key can start calls. Nobody needs it to join."
        , wrongKey = "This key is not the right one. Check it and try again."
        , tooMany =
            \seconds ->
                "Too many calls were started from here. Try again "
                    ++ (case seconds of
                            Just n ->
                                "in " ++ count n "second." "seconds."

                            Nothing ->
                                "in a minute."
                       )
        , busy = "This server is full right now. Try again in a few minutes."
        , offline = "The server cannot be reached. Check your connection and try again."
        , failed = \code -> "The call could not be started (" ++ code ++ "). Try again."
        }
    , lobby =
        { titleHost = "Your call is ready"
        , titleGuest = "You are invited to a call"
        , titleKnock = "You are invited to a call"
        , leadHost = "Send the link, then join. You can also send it later."
        , leadGuest = "Nobody sees or hears you before you join."
        , leadKnock = "Knock, and the host lets you in. Nobody sees or hears you before that."
        , preview = "Your picture"
        , asking = "Your browser asks for camera and microphone. Please choose “Allow”."
        , cameraOff = "Your camera is off"
        , name = "Your name"
        , nameHint = "How the others will see you"
        , join = "Join the call"
        , joinWithout = "Join without camera and microphone"
        , knock = "Knock"
        , joining = "Joining…"
        , devices = "Choose devices"
        , camera = "Camera"
        , microphone = "Microphone"
        , speaker = "Speaker"
        , noDevice = "None found"
        , level = "Level of your microphone"
        , testSpeaker = "Play a test sound"
        }
    , limits =
        { left = \n -> count n "character" "characters" ++ " left"
        , tooLong = \n -> count n "character" "characters" ++ " too many to be sent"
        , onlyShown = \shown -> "Too long. The others will only see: " ++ isolated shown
        }
    , trouble = trouble
    , troubleWithBoth = troubleWithBoth
    , invite =
        { invite = "Invite"
        , title = "Invite someone"
        , lead = "Whoever has this link can join."
        , leadKnock = "Whoever has this link can knock. You let them in."
        , leadLocked = "The call is locked: nobody new can come in with this link."
        , local = "This link works for devices in your network. They warn once about this server’s own certificate: choose “Advanced” and continue."
        , label = "Invite link"
        , copy = "Copy link"
        , share = "Share"
        }
    , links = Links.words
    , yourCalls = YourCalls.words
    , waiting =
        { title = "You have knocked"
        , lead = "The host can let you in now. You do not need to do anything."
        , leadAlone = "No host is in the call right now. Stay on this page: you’ll hear a sound when one comes."
        , stop = "Stop waiting"
        }
    , call =
        { title = "Call"
        , controls = "Controls of the call"
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
        , failed = \name -> "No connection. No way was found from your network to " ++ isolated name ++ ". Another network may help."
        , away = "Away"
        , signalingLost = "The server is out of reach. Your call goes on, and Allo keeps trying."
        , offline = "You are offline. Allo comes back by itself."
        , locked = "Locked"
        , knocks = \name -> isolated name ++ " is knocking"
        , doorbell = "Knocks"
        , comingSound = "Sound when someone comes or goes"
        , comingSoundHint = "Up to four people in the call. Only you hear it."
        , others = Notices.andMore
        , admit = "Let in"
        , refuse = "Refuse"
        }
    , hosting = Hosting.words
    , people =
        { title = \n -> "People (" ++ String.fromInt n ++ ")"
        , here = "In the call"
        , atTheDoor = "At the door"
        , host = "Host"
        , lock = "Lock the call"
        , lockHint = "Nobody new can come in."
        , remove = \name -> "Remove " ++ isolated name
        , removeQuestion = \name -> "Remove " ++ isolated name ++ " from the call?"
        , removeHint = "They cannot come back, and every link sent so far stops working."
        , removeYes = "Remove"
        , end = "End the call for everyone"
        , endQuestion = "End the call for everyone?"
        , endHint = "The call is over for everyone at once."
        , endYes = "End call"
        }
    , chat = Chat.words
    , connection = Connection.words
    , privacy = Privacy.words
    , server = Server.words
    , pairs = Pairs.words
    , view = View.words
    , shortcuts = Shortcuts.words
    , outside = Outside.words
    , log =
        { title = "Log"
        , lead = "What Allo did, and what went wrong. Names, links and addresses are left out."
        , empty = "Nothing has happened yet."
        , copy = "Copy log"
        , open = "Log"
        , misread = \mistake -> "A message inside the page was not understood: " ++ mistake
        }
    , notice = Notices.words
    , ending = Endings.words
    , rejoin = "Back into the call"
    , tryAgain = "Try again"
    , startAnew = "Start a call of your own"
    }


trouble : Kind -> Trouble -> TroubleWords
trouble kind what =
    case ( kind, what ) of
        ( Camera, NoDevice ) ->
            { title = "No camera found", advice = "Plug one in and try again, or join with sound only." }

        ( Camera, NotAllowed ) ->
            { title = "The camera is blocked", advice = "Allow it for this page in the address bar of your browser, then try again." }

        ( Camera, InUse ) ->
            { title = "The camera is in use", advice = "Close the other program or tab that uses it, then try again." }

        ( Camera, Broken ) ->
            { title = "The camera does not start", advice = "Unplug it and plug it in again, or choose another one." }

        ( Microphone, NoDevice ) ->
            { title = "No microphone found", advice = "Plug one in and try again. Until then the others cannot hear you." }

        ( Microphone, NotAllowed ) ->
            { title = "The microphone is blocked", advice = "Allow it for this page in the address bar of your browser, then try again." }

        ( Microphone, InUse ) ->
            { title = "The microphone is in use", advice = "Close the other program or tab that uses it, then try again." }

        ( Microphone, Broken ) ->
            { title = "The microphone does not start", advice = "Unplug it and plug it in again, or choose another one." }

        ( _, TakenBySystem ) ->
            Outside.words.interrupted kind

        ( _, NoAnswer ) ->
            Outside.words.unanswered kind

        ( Speaker, _ ) ->
            { title = "The speaker does not work", advice = "Choose another one." }


troubleWithBoth : Trouble -> TroubleWords
troubleWithBoth what =
    case what of
        NoDevice ->
            { title = "No camera and no microphone found", advice = "Plug them in and try again. You can join without them: you will see and hear the others." }

        NotAllowed ->
            { title = "Camera and microphone are blocked", advice = "Allow them for this page in the address bar of your browser, then try again. You can also join without them." }

        InUse ->
            { title = "Camera and microphone are in use", advice = "Close the other program or tab that uses them, then try again. You can also join without them." }

        Broken ->
            { title = "Camera and microphone do not start", advice = "Unplug them and plug them in again, or choose others. You can also join without them." }

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
