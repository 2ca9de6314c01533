module Signaling exposing (Signaling(..), decoder)

{-| The channel to the server. Media does not depend on it.
-}

import Json.Decode as Decode exposing (Decoder)


type Signaling
    = Online
    | Reconnecting
    | Offline


decoder : Decoder Signaling
decoder =
    Decode.string
        |> Decode.andThen
            (\state ->
                case state of
                    "online" ->
                        Decode.succeed Online

                    "reconnecting" ->
                        Decode.succeed Reconnecting

                    "offline" ->
                        Decode.succeed Offline

                    _ ->
                        Decode.fail ("unknown state " ++ state)
            )
