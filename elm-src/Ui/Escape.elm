module Ui.Escape exposing (decoder)

{-| The key that closes whatever is on top.
-}

import Json.Decode as Decode exposing (Decoder)


{-| For a keydown.
-}
decoder : msg -> Decoder msg
decoder pressed =
    Decode.field "key" Decode.string
        |> Decode.andThen
            (\name ->
                if name == "Escape" then
                    Decode.succeed pressed

                else
                    Decode.fail "another key"
            )
