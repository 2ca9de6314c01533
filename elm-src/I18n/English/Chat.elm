module I18n.English.Chat exposing (words)

import Call.Reaction exposing (Reaction(..))
import Chat.FileSize as FileSize
import Chat.Obstacle exposing (Obstacle(..))
import I18n.Chat exposing (ChatWords)
import Room.Name exposing (isolated)


words : ChatWords
words =
    { title = "Chat"
    , privacy = "Messages and files go from browser to browser. When you leave, they’re gone."
    , earlier = "Show earlier messages"
    , earlierGone = "Earlier messages are no longer available."
    , field = "Message to everyone"
    , send = "Send"
    , sendFiles = "Send files"
    , says = \name text -> isolated name ++ " writes: " ++ text
    , offers = \name file -> isolated name ++ " would like to send you " ++ isolated file
    , waiting = \n -> "Not delivered to " ++ count n "person" "people" ++ " yet"
    , size = FileSize.inWords { bytes = "bytes", kilobytes = "kB", megabytes = "MB" }
    , progress = \file -> "Progress of " ++ isolated file
    , offered = "Not accepted yet"
    , accept = "Accept"
    , decline = "Decline"
    , cancel = "Cancel"
    , save = "Save"
    , sent = "Sent"
    , declined = "Declined"
    , cancelled = "Cancelled"
    , failed = "Not delivered"
    , tooLarge = "Too large"
    , tooMany = "Not offered: 10 files are already waiting for this person"
    , react = "React"
    , raiseHand = "Raise hand"
    , lowerHand = "Lower hand"
    , handUp = "Hand raised"
    , handPlace = \n -> "Hand raised, number " ++ String.fromInt n
    , raisesHand = \name -> isolated name ++ " raised their hand"
    , reactsWith = \name what -> isolated name ++ ": " ++ what
    , reaction = reaction
    , notOffered = notOffered
    }


notOffered : Obstacle -> String -> String
notOffered obstacle names =
    case obstacle of
        Empty ->
            "Empty files can’t be sent: " ++ names

        Unreadable ->
            "Folders and unreadable files can’t be sent: " ++ names ++ ". To send a folder, zip it first."

        TooLarge ->
            "Files over 200 MB can’t be sent: " ++ names

        TooMany ->
            "You can only offer 10 files at a time. Not offered: " ++ names

        Nobody ->
            "There is nobody to send this to: " ++ names


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
