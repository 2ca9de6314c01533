module Device.Sharing exposing (Sharing(..), decoder, isOn)

{-| Whether this screen is shared.
-}

import Json.Decode exposing (Decoder)
import Ui.Code as Code


type Sharing
    = -- This browser cannot; on phones, none can.
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
