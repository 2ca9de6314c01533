module Words.English.Talk exposing (words)

import Name exposing (isolated)
import Reaction exposing (Reaction(..))
import Size
import Words exposing (TalkWords)


words : TalkWords
words =
    { title = "Chat"
    , privacy = "Messages and files go from browser to browser. When you leave, they are gone."
    , earlier = "Show earlier messages"
    , earlierGone = "Earlier messages are no longer kept."
    , field = "Message to everyone"
    , send = "Send"
    , sendFiles = "Send files"
    , says = \name text -> isolated name ++ " writes: " ++ text
    , offers = \name file -> isolated name ++ " would like to send you " ++ isolated file
    , waiting = \n -> count n "person has" "people have" ++ " not got this yet"
    , size = Size.inWords { bytes = "bytes", kilobytes = "kB", megabytes = "MB" }
    , progress = \file -> "Progress of " ++ isolated file
    , offered = "Not accepted yet"
    , accept = "Accept"
    , decline = "Decline"
    , cancel = "Cancel"
    , save = "Save"
    , sent = "Sent"
    , declined = "Declined"
    , cancelled = "Cancelled"
    , failed = "Did not arrive"
    , tooLarge = "Too large"
    , react = "React"
    , raiseHand = "Raise hand"
    , lowerHand = "Lower hand"
    , handUp = "Hand raised"
    , handPlace = \n -> "Hand raised, number " ++ String.fromInt n
    , raisesHand = \name -> isolated name ++ " raises a hand"
    , reactsWith = \name what -> isolated name ++ ": " ++ what
    , reaction = reaction
    , emptyFile = "An empty file or a folder cannot be sent."
    , largeFile = "This file is too large: 200 MB is the most that can be sent."
    , nobodyForFile = "Nobody is connected to whom the file could go."
    }


reaction : Reaction -> String
reaction what =
    case what of
        Agrees ->
            "Thumbs up"

        Loves ->
            "Heart"

        Laughs ->
            "Laughing"

        Wonders ->
            "Surprised"

        Applauds ->
            "Applause"

        Celebrates ->
            "Hooray"


count : Int -> String -> String -> String
count n one several =
    String.fromInt n
        ++ " "
        ++ (if n == 1 then
                one

            else
                several
           )
