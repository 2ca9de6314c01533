module I18n.Privacy exposing (PrivacyWords, because, blockedIn, either)

{-| What the page says about what others can see of you, and about hiding your
IP address.
-}

import Room.Hiding exposing (Blocked(..), Trouble(..))


type alias PrivacyWords =
    { title : String
    , safety : String
    , safetyAlone : String
    , everybody : String
    , name : String -> String
    , noName : String
    , camera : Bool -> String
    , microphone : Bool -> String
    , screen : String
    , chat : String
    , address : String
    , addressLead : String
    , hide : String
    , hideHint : String
    , noRelay : String
    , hideFrom : String -> String
    , direct : String
    , relayed : String
    , canLearn : String
    , hidden : String
    , hiddenNow : String
    , blocked : Trouble -> String
    , blockedBy : String -> Trouble -> String
    , cannotReach : String -> String
    , device : String
    , history : String
    }


{-| Why there is no connection to the member with this name.
-}
because : PrivacyWords -> String -> Blocked -> String
because words name blocked =
    case blocked of
        ByUs trouble ->
            words.blocked trouble

        ByThem trouble ->
            words.blockedBy name trouble


either : String -> String -> Bool -> String
either yes no isOn =
    if isOn then
        yes

    else
        no


blockedIn : String -> String -> Trouble -> String
blockedIn noRelay unreachable trouble =
    case trouble of
        NoRelay ->
            noRelay

        Unreachable ->
            unreachable
