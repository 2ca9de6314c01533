module I18n.English.Chat exposing (words)

import Call.Reaction exposing (Reaction(..))
import Chat.FileSize as FileSize
import Chat.Obstacle exposing (Obstacle(..))
import I18n.Chat exposing (ChatWords)
import Room.Name exposing (isolated)


words : ChatWords
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
    , failed = "Did not arrive"
    , tooLarge = "Too large"
    , tooMany = "Not offered: 10 files are already waiting there"
    , react = "React"
    , raiseHand = "Raise hand"
    , lowerHand = "Lower hand"
    , handUp = "Hand raised"
    , handPlace = \n -> "Hand raised, number " ++ String.fromInt n
    , raisesHand = \name -> isolated name ++ " raises a hand"
    , reactsWith = \name what -> isolated name ++ ": " ++ what
    , reaction = reaction
    , notOffered = notOffered
    }


notOffered : Obstacle -> String -> String
notOffered obstacle names =
    case obstacle of
        Empty ->
            "Empty files cannot be sent: " ++ names

        Unreadable ->
            "Folders and unreadable files cannot be sent: " ++ names ++ ". To send a folder, put it into a ZIP file first."

        TooLarge ->
            "Files over 200 MB cannot be sent: " ++ names

        TooMany ->
            "Only 10 files can be on offer at a time. Not offered: " ++ names

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
