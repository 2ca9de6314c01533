module I18n.Links exposing (LinkWords, TroubleWords)

{-| What the page says about a link that was opened, pasted or is to be taken
along.
-}

import Invite.Arrival exposing (Trouble)


type alias LinkWords =
    { sent : String
    , sentLabel : String
    , sentHint : String
    , open : String
    , trouble : Trouble -> TroubleWords
    , openThere : String
    , expired : String
    , exposed : TroubleWords
    , exposedHere : String
    , carry : String
    , carryHint : String
    , carryLabel : String
    , otherTitle : String
    , otherText : String
    , stay : String
    , go : String
    }


type alias TroubleWords =
    { title : String
    , text : String
    }
