module I18n.Later exposing (LaterWords)

{-| What the page says of calls that are opened on other days.
-}


type alias LaterWords =
    { forLater : String
    , title : String
    , name : String
    , nameExample : String
    , nameHint : String
    , when : String
    , atTime : String
    , time : String
    , timeHint : String
    , whenever : String
    , wheneverHint : String
    , knockHint : String
    , make : String
    , making : String
    , kept : String
    , noTime : String
    , past : String

    -- Followed by the moment.
    , tooLate : String
    , linkUntil : String
    , renewed : String
    , untitled : String
    , calendar : String
    , about : String
    , forgetHint : String
    , callAt : String
    }
