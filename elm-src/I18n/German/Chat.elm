module I18n.German.Chat exposing (words)

import Call.Reaction exposing (Reaction(..))
import Chat.FileSize as FileSize
import Chat.Obstacle exposing (Obstacle(..))
import I18n.Chat exposing (ChatWords)
import Room.Name exposing (isolated)


words : ChatWords
words =
    { title = "Chat"
    , privacy = "Nachrichten und Dateien gehen von Browser zu Browser. Wenn du gehst, sind sie weg."
    , earlier = "Frühere Nachrichten anzeigen"
    , earlierGone = "Frühere Nachrichten sind nicht mehr verfügbar."
    , field = "Nachricht an alle"
    , send = "Senden"
    , sendFiles = "Dateien senden"
    , says = \name text -> isolated name ++ " schreibt: " ++ text
    , offers = \name file -> isolated name ++ " möchte dir " ++ isolated file ++ " senden"
    , waiting = \n -> count n "Person hat" "Personen haben" ++ " das noch nicht bekommen"
    , size = FileSize.inWords { bytes = "Byte", kilobytes = "kB", megabytes = "MB" }
    , progress = \file -> "Fortschritt von " ++ isolated file
    , offered = "Noch nicht angenommen"
    , accept = "Annehmen"
    , decline = "Ablehnen"
    , cancel = "Abbrechen"
    , save = "Speichern"
    , sent = "Gesendet"
    , declined = "Abgelehnt"
    , cancelled = "Abgebrochen"
    , failed = "Nicht angekommen"
    , tooLarge = "Zu groß"
    , tooMany = "Nicht angeboten: Bei dieser Person warten schon 10 Dateien"
    , react = "Reagieren"
    , raiseHand = "Hand heben"
    , lowerHand = "Hand senken"
    , handUp = "Hebt die Hand"
    , handPlace = \n -> "Hebt die Hand, Nummer " ++ String.fromInt n
    , raisesHand = \name -> isolated name ++ " hebt die Hand"
    , reactsWith = \name what -> isolated name ++ ": " ++ what
    , reaction = reaction
    , notOffered = notOffered
    }


notOffered : Obstacle -> String -> String
notOffered obstacle names =
    case obstacle of
        Empty ->
            "Leere Dateien lassen sich nicht senden: " ++ names

        Unreadable ->
            "Ordner und unlesbare Dateien lassen sich nicht senden: " ++ names ++ ". Einen Ordner kannst du als ZIP-Datei senden."

        TooLarge ->
            "Dateien über 200 MB lassen sich nicht senden: " ++ names

        TooMany ->
            "Du kannst nur 10 Dateien gleichzeitig anbieten. Nicht angeboten: " ++ names

        Nobody ->
            "Es ist niemand da, dem du das senden könntest: " ++ names


reaction : Reaction -> String
reaction what =
    case what of
        Agrees ->
            "Daumen hoch"

        Loves ->
            "Herz"

        Laughs ->
            "Lachen"

        Wonders ->
            "Staunen"

        Applauds ->
            "Applaus"

        Celebrates ->
            "Hurra"


count : Int -> String -> String -> String
count n one several =
    String.fromInt n
        ++ " "
        ++ (if n == 1 then
                one

            else
                several
           )
