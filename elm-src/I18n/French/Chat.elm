module I18n.French.Chat exposing (words)

import Call.Reaction exposing (Reaction(..))
import Chat.FileSize as FileSize
import Chat.Obstacle exposing (Obstacle(..))
import I18n.Chat exposing (ChatWords)
import Room.Name exposing (isolated)


words : ChatWords
words =
    { title = "Discussion"
    , privacy = "Messages et fichiers vont d’un navigateur à l’autre. Quand vous partez, ils disparaissent."
    , earlier = "Afficher les messages précédents"
    , earlierGone = "Les messages plus anciens ne sont plus disponibles."
    , field = "Message à tous"
    , send = "Envoyer"
    , sendFiles = "Envoyer des fichiers"
    , says = \name text -> isolated name ++ " écrit\u{00A0}: " ++ text
    , offers = \name file -> isolated name ++ " souhaite vous envoyer " ++ isolated file
    , waiting = \n -> count n "personne n’a" "personnes n’ont" ++ " pas encore reçu ceci"
    , size = FileSize.inWords { bytes = "octets", kilobytes = "ko", megabytes = "Mo" }
    , progress = \file -> "Avancement de " ++ isolated file
    , offered = "Pas encore accepté"
    , accept = "Accepter"
    , decline = "Refuser"
    , cancel = "Annuler"
    , save = "Enregistrer"
    , sent = "Envoyé"
    , declined = "Refusé"
    , cancelled = "Annulé"
    , failed = "Non reçu"
    , tooLarge = "Trop volumineux"
    , tooMany = "Non proposé\u{00A0}: 10 fichiers attendent déjà cette personne"
    , react = "Réagir"
    , raiseHand = "Lever la main"
    , lowerHand = "Baisser la main"
    , handUp = "Main levée"
    , handPlace = \n -> "Main levée, numéro " ++ String.fromInt n
    , raisesHand = \name -> isolated name ++ " lève la main"
    , reactsWith = \name what -> isolated name ++ "\u{00A0}: " ++ what
    , reaction = reaction
    , notOffered = notOffered
    }


notOffered : Obstacle -> String -> String
notOffered obstacle names =
    case obstacle of
        Empty ->
            "Les fichiers vides ne peuvent pas être envoyés\u{00A0}: " ++ names

        Unreadable ->
            "Les dossiers et les fichiers illisibles ne peuvent pas être envoyés\u{00A0}: " ++ names ++ ". Pour envoyer un dossier, faites-en d’abord un fichier ZIP."

        TooLarge ->
            "Les fichiers de plus de 200\u{00A0}Mo ne peuvent pas être envoyés\u{00A0}: " ++ names

        TooMany ->
            "Vous ne pouvez proposer que 10 fichiers à la fois. Non proposés\u{00A0}: " ++ names

        Nobody ->
            "Il n’y a personne à qui envoyer ceci\u{00A0}: " ++ names


reaction : Reaction -> String
reaction what =
    case what of
        Agrees ->
            "Pouce levé"

        Loves ->
            "Cœur"

        Laughs ->
            "Rire"

        Wonders ->
            "Étonnement"

        Applauds ->
            "Applaudissements"

        Celebrates ->
            "Hourra"


count : Int -> String -> String -> String
count n one several =
    String.fromInt n
        ++ " "
        ++ (if n == 1 then
                one

            else
                several
           )
