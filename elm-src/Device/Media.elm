module Device.Media exposing
    ( Device
    , Devices
    , Kind(..)
    , Media
    , State(..)
    , Trouble(..)
    , devicesDecoder
    , encodeKind
    , isSwitchedOn
    , kindToString
    , mediaDecoder
    , noDevices
    , switchable
    , trouble
    , unasked
    )

{-| This browser's camera and microphone: their state, and which ones there are.
-}

import Json.Decode as Decode exposing (Decoder)
import Json.Encode as Encode
import Ui.Code as Code


type alias Media =
    { camera : State
    , microphone : State
    }


type State
    = On
    | Off
    | Asking
    | Missing
    | Refused
    | Busy
    | Failed
      -- Paused by the system, as by a phone call or a privacy switch.
    | Interrupted
      -- The browser's question has been open for a while.
    | Unanswered


{-| Why a device does not work.
-}
type Trouble
    = NoDevice
    | NotAllowed
    | InUse
    | Broken
    | TakenBySystem
    | NoAnswer


type Kind
    = Camera
    | Microphone
    | Speaker


type alias Device =
    { id : String
    , label : String
    }


type alias Devices =
    { cameras : List Device
    , microphones : List Device
    , speakers : List Device
    , camera : String
    , microphone : String
    , speaker : String
    }


unasked : Media
unasked =
    { camera = Asking, microphone = Asking }


noDevices : Devices
noDevices =
    { cameras = []
    , microphones = []
    , speakers = []
    , camera = ""
    , microphone = ""
    , speaker = ""
    }


trouble : State -> Maybe Trouble
trouble state =
    case state of
        On ->
            Nothing

        Off ->
            Nothing

        Asking ->
            Nothing

        Missing ->
            Just NoDevice

        Refused ->
            Just NotAllowed

        Busy ->
            Just InUse

        Failed ->
            Just Broken

        Interrupted ->
            Just TakenBySystem

        Unanswered ->
            Just NoAnswer


{-| Whether its button switches it, rather than showing what is wrong.
-}
switchable : State -> Bool
switchable state =
    trouble state == Nothing || state == Interrupted


{-| Whether the next click switches it off.
-}
isSwitchedOn : State -> Bool
isSwitchedOn state =
    state == On || state == Interrupted


{-| Its name in the page and in messages.
-}
kindToString : Kind -> String
kindToString kind =
    case kind of
        Camera ->
            "camera"

        Microphone ->
            "microphone"

        Speaker ->
            "speaker"


encodeKind : Kind -> Encode.Value
encodeKind =
    kindToString >> Encode.string



-- DECODERS


mediaDecoder : Decoder Media
mediaDecoder =
    Decode.map2 Media
        (Decode.field "camera" stateDecoder)
        (Decode.field "microphone" stateDecoder)


stateDecoder : Decoder State
stateDecoder =
    Code.decoder "state"
        [ ( "on", On )
        , ( "off", Off )
        , ( "asking", Asking )
        , ( "missing", Missing )
        , ( "refused", Refused )
        , ( "busy", Busy )
        , ( "failed", Failed )
        , ( "interrupted", Interrupted )
        , ( "unanswered", Unanswered )
        ]


devicesDecoder : Decoder Devices
devicesDecoder =
    let
        devices =
            Decode.list
                (Decode.map2 Device
                    (Decode.field "id" Decode.string)
                    (Decode.field "label" Decode.string)
                )
    in
    Decode.map6 Devices
        (Decode.field "cameras" devices)
        (Decode.field "microphones" devices)
        (Decode.field "speakers" devices)
        (Decode.field "camera" Decode.string)
        (Decode.field "microphone" Decode.string)
        (Decode.field "speaker" Decode.string)
