module I18n.YourCalls exposing (YourCallsWords)

{-| What the page says of the calls that this browser keeps for their host.
-}


type alias YourCallsWords =
    { title : String
    , since : String
    , open : String
    , forget : String
    , forgetQuestion : String
    , forgetHint : String

    -- Where the browser keeps nothing.
    , unkept : String
    , copyOwnLink : String
    , remember : String
    , rememberHint : String
    }
