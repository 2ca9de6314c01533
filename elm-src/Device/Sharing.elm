module Device.Sharing exposing (Sharing(..), decoder, isOn)

{-| What becomes of sharing one's own screen.
-}

import Json.Decode exposing (Decoder)
import Ui.Code as Code


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
