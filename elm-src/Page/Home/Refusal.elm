module Page.Home.Refusal exposing (Refusal(..), fromCode, text)

{-| Why the server starts no call.
-}

import I18n exposing (HomeWords)


type Refusal
    = NeedsKey
    | WrongKey
    | TooMany (Maybe Int)
    | Busy
    | Offline
    | Other String


{-| If the server wants a key and none was given, the page asks for one without
calling it a mistake.
-}
fromCode : Maybe String -> { refusal | code : String, retryAfter : Maybe Int } -> Refusal
fromCode key { code, retryAfter } =
    case code of
        "invalid-token" ->
            if key == Nothing then
                NeedsKey

            else
                WrongKey

        "too-many" ->
            TooMany retryAfter

        "busy" ->
            Busy

        "offline" ->
            Offline

        "intercepted" ->
            Offline

        _ ->
            Other code


text : HomeWords -> Refusal -> String
text words refusal =
    case refusal of
        NeedsKey ->
            words.keyHint

        WrongKey ->
            words.wrongKey

        TooMany seconds ->
            words.tooMany seconds

        Busy ->
            words.busy

        Offline ->
            words.offline

        Other code ->
            words.failed code
