module Signaling exposing (Signaling(..), decoder)

{-| The channel to the server. Media does not depend on it.
-}

import Code
import Json.Decode as Decode exposing (Decoder)


type Signaling
    = Online
    | Reconnecting
    | Offline


decoder : Decoder Signaling
decoder =
    Code.decoder "state"
        [ ( "online", Online )
        , ( "reconnecting", Reconnecting )
        , ( "offline", Offline )
        ]
