module I18n.English.Pairs exposing (words)

import I18n.Pairs as Pairs exposing (PairWords)
import Room.Name exposing (isolated)


words : PairWords
words =
    { title = "Who hears whom"
    , leadHost = "Each browser measures this and reports it to hosts only."
    , leadGuest = "Measured by your browser. Hosts see it too."
    , fine = "Everyone hears and sees everyone."
    , measuring = "The browsers are still measuring."
    , nobody = "Nobody else is here yet."
    , apart = \listener speaker -> isolated listener ++ " can’t hear or see " ++ isolated speaker
    , cannotHear = \listener speaker -> isolated listener ++ " can’t hear " ++ isolated speaker
    , cannotSee = \listener speaker -> isolated listener ++ " can’t see " ++ isolated speaker
    , nobodyHears = \speaker -> "Nobody can hear " ++ isolated speaker
    , unknownOf = \listener -> "What reaches " ++ isolated listener ++ " is unknown"
    , heardBy = \listener -> "What reaches " ++ isolated listener
    , who = "From"
    , audio = "Audio"
    , video = "Video"
    , connection = "Connection"
    , flowing = "arrives"
    , missing = "nothing arrives"
    , resting = "not sent for now, to save bandwidth"
    , notMeasured = "not measured yet"
    , microphoneOff = "microphone off"
    , cameraOff = "camera off"
    , heldBack = "the browser plays sound only after a click on the page"
    , unknown = "Unknown"
    , wordless = Pairs.wordless "this browser hasn’t reported anything yet" "your browser has no connection to this one"
    , why =
        Pairs.why
            { connecting = "the connection is being made"
            , interrupted = "the connection is interrupted"
            , noRoute = "no route found between their networks"
            , noRelay = "no route found, and the relay can’t be reached"
            }
    , path = Pairs.path { direct = "direct", relayed = "through a relay", lost = " % lost" }
    , copy = "Copy report"
    , copyHint = "For the person who helps you. It contains no names, addresses or links: people are called A, B, C."
    , copied = "Report copied"
    , check = "Test device and network"
    }
