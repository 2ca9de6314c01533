module Sharing exposing (Sharing(..), decoder, isOn)

{-| What becomes of sharing one's own screen.
-}

import Json.Decode as Decode exposing (Decoder)


type Sharing
    = -- This browser cannot, like those of phones.
      Unable
    | Off
    | Asking
    | On


isOn : Sharing -> Bool
isOn sharing =
    sharing == On


decoder : Decoder Sharing
decoder =
    Decode.string
        |> Decode.andThen
            (\state ->
                case state of
                    "off" ->
                        Decode.succeed Off

                    "asking" ->
                        Decode.succeed Asking

                    "on" ->
                        Decode.succeed On

                    _ ->
                        Decode.fail ("unknown state " ++ state)
            )
