module I18n.Chat exposing (ChatWords)

{-| What the page says in the chat, and about files, hands and reactions.
-}

import Call.Reaction exposing (Reaction)
import Chat.Obstacle exposing (Obstacle)


type alias ChatWords =
    { title : String
    , privacy : String
    , earlier : String
    , earlierGone : String
    , field : String
    , send : String
    , sendFiles : String
    , says : String -> String -> String
    , offers : String -> String -> String
    , waiting : Int -> String
    , size : Int -> String
    , progress : String -> String
    , offered : String
    , accept : String
    , decline : String
    , cancel : String
    , save : String
    , sent : String
    , declined : String
    , cancelled : String
    , failed : String
    , tooLarge : String
    , tooMany : String
    , react : String
    , raiseHand : String
    , lowerHand : String
    , handUp : String
    , handPlace : Int -> String
    , raisesHand : String -> String
    , reactsWith : String -> String -> String
    , reaction : Reaction -> String
    , notOffered : Obstacle -> String -> String
    }
