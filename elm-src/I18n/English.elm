module I18n.English exposing (words)

import Device.Media as Media exposing (Kind(..), Trouble(..))
import I18n exposing (EndingWords, TroubleWords, Words)
import I18n.English.Chat as Chat
import I18n.English.Connection as Connection
import I18n.English.Hosting as Hosting
import I18n.English.Outside as Outside
import I18n.English.Shortcuts as Shortcuts
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
        { title = "Invite someone"
        , lead = "Whoever has this link can join."
        , leadKnock = "Whoever has this link can knock. You let them in."
        , label = "Invite link"
        , copy = "Copy link"
        , share = "Share"
        }
    , links = I18n.Links.english
    , waiting =
        { title = "You have knocked"
        , lead = "The host can let you in now. You do not need to do anything."
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
        , muted = "Microphone off"
        , cameraOff = "Camera off"
        , connecting = "Connecting…"
        , reconnecting = "Reconnecting…"
        , failed = "No connection"
        , away = "Away"
        , signalingLost = "The server is out of reach. Your call goes on, and Allo keeps trying."
        , offline = "You are offline. Allo comes back by itself."
        , locked = "Locked"
        , knocks = \name -> isolated name ++ " is knocking"
        , doorbell = "Knocks"
        , others = andMore
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
        , endHint = "Nobody can come back into it."
        , endYes = "End call"
        }
    , chat = Chat.words
    , connection = Connection.words
    , privacy = I18n.Privacy.english
    , server = I18n.Server.english
    , pairs = I18n.Pairs.english
    , view = I18n.View.english
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
    , notice = notice
    , ending = ending
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


notice : Notice -> String
notice what =
    case what of
        Notice.LinkCopied ->
            "Link copied"

        Notice.ReportCopied ->
            I18n.Pairs.english.copied

        Notice.LogCopied ->
            "Log copied"

        Notice.CopyFailed ->
            "Copying did not work. Select the text and copy it yourself."

        Notice.Interference ->
            "A message could not be opened: this link is incomplete, or someone is interfering. Send the whole link once more."

        Notice.NoPath _ ->
            "No way was found from your network to one of the others. Another network may help."

        Notice.SafetyBroken name ->
            isolated name ++ ": " ++ Connection.words.broken

        Notice.DeviceLost ->
            "A device was unplugged. Plug it in again or choose another one."

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
            I18n.View.english.shareFailed

        Notice.SoundBlocked ->
            "Your browser plays no sound yet. Click anywhere to hear the others."

        Notice.SpeakingMuted ->
            Shortcuts.words.speakingMuted

        Notice.Joined name [] ->
            isolated name ++ " has joined"

        Notice.Joined name [ other ] ->
            isolated name ++ " and " ++ isolated other ++ " have joined"

        Notice.Joined name others ->
            isolated name ++ " and " ++ String.fromInt (List.length others) ++ " others have joined"

        Notice.Left name ->
            isolated name ++ " has left"

        Notice.Lost name ->
            isolated name ++ " has lost the connection"

        Notice.Removed name ->
            isolated name ++ " was removed"

        Notice.RoomLocked ->
            "The call is locked: nobody new can come in"

        Notice.RoomUnlocked ->
            "The call is open again"

        Notice.HandRaised name ->
            Chat.words.raisesHand name

        Notice.FilesRefused obstacle names ->
            Chat.words.notOffered obstacle (Name.list andMore names)

        Notice.InviteFailed ->
            Hosting.words.inviteFailed

        Notice.MuteAsked name ->
            Hosting.words.asksToMute name

        Notice.LinkExposed ->
            I18n.Links.english.exposedHere

        Notice.LinksReplaced ->
            Hosting.words.linksReplaced

        Notice.BecameHost ->
            "You are a host of this call now"


ending : Ending -> EndingWords
ending what =
    case what of
        Left ->
            { title = "You have left the call", text = "Left by mistake? You can go straight back in." }

        Ended ->
            { title = "The call has ended", text = "A host ended it for everyone. Nothing of it was kept." }

        Removed ->
            { title = "You were removed from the call", text = "A host removed you, and this link no longer works for you." }

        Refused ->
            { title = "You were not let in", text = "The host declined your knock. If that was a mistake, ask them for a new link." }

        Replaced ->
            { title = "The call moved to another tab", text = "You opened it a second time, and the newest tab has it now. You can bring it back here." }

        Expired ->
            { title = "This link has expired", text = "Invites work for a limited time. Ask the person who sent it for a new one." }

        InvalidToken ->
            { title = "This link is not right", text = "It was changed or cut off on its way, or it is from another server. Ask for it again, or copy it whole." }

        InviteUsed ->
            { title = "This link was already used", text = "It was made for one person. Ask the host for one of your own." }

        InviteRevoked ->
            { title = "This link was taken back", text = "The host has replaced it. Ask them for the new one." }

        RoomFull ->
            { title = "The call is full", text = "As many people are in it as it can hold. Try again when someone has left." }

        RoomLocked ->
            { title = "The call is locked", text = "The host lets nobody new in at the moment. Ask them to unlock it, then try again." }

        RoomEnded ->
            { title = "This call is over", text = "It has ended, and its links no longer work. Ask for the link of a new one." }

        RoomNotFound ->
            { title = "There is no such call", text = "It may be over, or the link is for another server. Ask for a new link." }

        Unanswered ->
            { title = "Nobody has answered", text = "You knocked ten minutes ago. Knock again, or ask the host whether they have seen it." }

        TooMany ->
            { title = "Too many tries", text = "A lot of attempts came from your network. Wait a minute, then try again." }

        Busy ->
            { title = "The server is full", text = "It cannot take one more call right now. Try again in a few minutes." }

        TooSlow ->
            { title = "Your connection is too slow", text = "It could not keep up with the call. Try again, perhaps from another network." }

        Unsupported ->
            { title = "This browser cannot make the call", text = "Pages that open inside an app, and old browsers, often have no camera or no WebRTC. Open the link in Firefox, Chrome, Edge or Safari itself: it has not been used up." }

        Insecure ->
            { title = "This page was opened without https", text = "Browsers give camera and encryption to secure pages only. Open the same address with https:// in front." }

        Offline ->
            { title = "The server cannot be reached", text = "Check your internet connection. If it works, the server may be down: try again in a moment." }

        Intercepted ->
            Outside.words.intercepted

        Unforeseen code ->
            { title = "Something went wrong", text = "The call cannot go on (" ++ code ++ "). Try again; the log says more." }


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
    "and " ++ String.fromInt n ++ " more"
