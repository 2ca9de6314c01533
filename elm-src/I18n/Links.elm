module I18n.Links exposing (LinkWords, TroubleWords)

{-| What the page says about links that are opened, pasted or taken to another
browser.
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
