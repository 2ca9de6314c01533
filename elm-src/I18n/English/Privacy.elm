module I18n.English.Privacy exposing (words)

import I18n.Privacy as Privacy exposing (PrivacyWords)
import Room.Name exposing (isolated)


words : PrivacyWords
words =
    { title = "Privacy"
    , safety = "Safety codes"
    , safetyAlone = "Once someone is here, you can compare a code with them: it shows that nobody is intercepting you."
    , everybody = "What everyone in the call sees of you"
    , name = \name -> "Your name: " ++ isolated name
    , noName = "No name: you didn’t give one"
    , camera = Privacy.either "Your video: your camera is on" "No video: your camera is off"
    , microphone = Privacy.either "Your voice: your microphone is on" "No sound: your microphone is off"
    , screen = "Your screen: you’re sharing it"
    , chat = "What you write, and the files you offer"
    , address = "Your IP address"
    , addressLead = "It reveals roughly where you are and which network you use. Browsers that connect directly learn each other’s."
    , hide = "Hide my IP address from everyone"
    , hideHint = "You’ll then connect through this server’s relay, which may be slower, or not at all."
    , noRelay = "Not possible here: this server has no relay, so browsers connect directly."
    , hideFrom = \name -> "Hide from " ++ isolated name
    , direct = "Knows your IP address: your browsers are connected directly."
    , relayed = "Can learn your IP address, even though the connection goes through a relay."
    , canLearn = "Can learn your IP address."
    , hidden = "Sees the relay’s address, not yours."
    , hiddenNow = "Sees the relay’s address now, but may have learned yours earlier in this call."
    , blocked = Privacy.blockedIn "Not connected: you hide your address, and this server has no relay." "Not connected: you hide your address, and the relay isn’t answering."
    , blockedBy = \name -> Privacy.blockedIn ("Not connected: " ++ isolated name ++ " hides their address, and this server has no relay.") ("Not connected: " ++ isolated name ++ " hides their address, and the relay isn’t answering them.")
    , cannotReach = \name -> isolated name ++ " isn’t connected"
    , device = "On this device"
    , history = "This browser may keep the link in its history, where the next person to use it can find it. Allo can’t delete it there, but you can. Or use a private window next time."
    }
