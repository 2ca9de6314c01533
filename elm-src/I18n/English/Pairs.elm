module I18n.English.Pairs exposing (words)

import I18n.Pairs as Pairs exposing (PairWords)
import Room.Name exposing (isolated)


words : PairWords
words =
    { title = "Who hears whom"
    , leadHost = "Measured by every browser for itself, and told to hosts only."
    , leadGuest = "Measured by your browser. A host sees it too."
    , fine = "Everybody hears and sees everybody."
    , measuring = "The browsers are still measuring."
    , nobody = "There is nobody else here yet."
    , apart = \listener speaker -> isolated listener ++ " neither hears nor sees " ++ isolated speaker
    , cannotHear = \listener speaker -> isolated listener ++ " does not hear " ++ isolated speaker
    , cannotSee = \listener speaker -> isolated listener ++ " does not see " ++ isolated speaker
    , nobodyHears = \speaker -> "Nobody hears " ++ isolated speaker
    , unknownOf = \listener -> "What reaches " ++ isolated listener ++ " is not known"
    , heardBy = \listener -> "What reaches " ++ isolated listener
    , who = "From"
    , sound = "Sound"
    , picture = "Picture"
    , way = "Way"
    , flowing = "arrives"
    , missing = "nothing arrives"
    , resting = "not sent for now, to spare the connections"
    , notMeasured = "not measured yet"
    , microphoneOff = "microphone off"
    , cameraOff = "camera off"
    , heldBack = "the browser plays it only after a click on the page"
    , unknown = "Unknown"
    , wordless = Pairs.wordless "this browser has told nothing yet" "yours has no connection to this browser"
    , why =
        Pairs.why
            { connecting = "the connection is being made"
            , interrupted = "the connection is interrupted"
            , noRoute = "no route was found between their networks"
            , noRelay = "no route was found, and the relay cannot be reached"
            }
    , path = Pairs.path { direct = "direct", relayed = "by relay", lost = " % lost" }
    , copy = "Copy report"
    , copyHint = "For whoever helps you. It holds no name, no address and no link: people are called A, B, C."
    , copied = "Report copied"
    , check = "Test device and network"
    }
