module I18n.English.Privacy exposing (words)

import I18n.Privacy as Privacy exposing (PrivacyWords)
import Room.Name exposing (isolated)


words : PrivacyWords
words =
    { title = "What others see of me"
    , everybody = "Everybody in the call"
    , name = \name -> "Your name: " ++ isolated name
    , noName = "No name: you gave none"
    , camera = Privacy.either "Your picture: your camera is on" "No picture: your camera is off"
    , microphone = Privacy.either "Your voice: your microphone is on" "No sound: your microphone is off"
    , screen = "Your screen: you are sharing it"
    , chat = "What you write, and the files that you offer"
    , address = "Your IP address"
    , addressLead = "It tells roughly where you are and through which network. Browsers that connect directly learn each other’s."
    , hide = "Hide my IP address from everyone"
    , hideHint = "Then you are connected through this server’s relay, which may be slower, or not at all."
    , noRelay = "Not possible here: this server has no relay, so browsers connect directly."
    , hideFrom = \name -> "Hide from " ++ isolated name
    , direct = "Knows your IP address: your browsers are connected directly."
    , relayed = "Can learn your IP address, although the connection goes through a relay."
    , canLearn = "Can learn your IP address."
    , hidden = "Sees the relay’s address, not yours."
    , hiddenNow = "Sees the relay’s address now, but could learn yours earlier in this call."
    , blocked = Privacy.blockedIn "Not connected, since you hide your address: this server has no relay." "Not connected, since you hide your address: the relay does not answer."
    , blockedBy = \name -> Privacy.blockedIn ("Not connected: " ++ isolated name ++ " hides their address, and this server has no relay.") ("Not connected: " ++ isolated name ++ " hides their address, and gets no answer from the relay.")
    , cannotReach = \name -> isolated name ++ " is not connected"
    , device = "On this device"
    , history = "This browser may keep the link in its history, where the next person to use it can find it. Allo cannot delete it there: you can, or use a private window next time."
    }
