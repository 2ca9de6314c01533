module Sharing exposing (Sharing(..), decoder, isOn)

{-| What becomes of sharing one's own screen.
-}

import Code
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
    Code.decoder "state"
        [ ( "off", Off )
        , ( "asking", Asking )
        , ( "on", On )
        ]
