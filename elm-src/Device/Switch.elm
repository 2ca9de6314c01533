module Device.Switch exposing (camera, flip, microphone, screen, turnCamera, turnMicrophone)

{-| The buttons for this person's camera, microphone and screen.
-}

import Device.Media as Media exposing (Media)
import Device.Sharing as Sharing
import Effect exposing (Effect(..))
import Html exposing (Html, button, span, text)
import Html.Attributes exposing (class, classList, disabled, id, title, type_)
import Html.Events exposing (onClick)
import Ports.ToJs as ToJs exposing (ToJs)
import Shared exposing (Shared)
import Ui.Aria as Aria
import Ui.Icon as Icon exposing (Icon)



-- UPDATE


{-| A click on the microphone's button: one that does not work is tried again.
-}
turnMicrophone : Media -> Effect msg
turnMicrophone media =
    turn media.microphone ToJs.SwitchMicrophone


{-| The same for the camera.
-}
turnCamera : Media -> Effect msg
turnCamera media =
    turn media.camera ToJs.SwitchCamera


turn : Media.State -> (Bool -> ToJs) -> Effect msg
turn state toMessage =
    if Media.switchable state then
        SendToJs (toMessage (not (Media.isSwitchedOn state)))

    else
        SendToJs ToJs.Preview



-- VIEW


microphone : Shared -> msg -> Html msg
microphone shared clicked =
    view
        { id = "microphone"
        , label = (Shared.words shared).call.microphone
        , on = Icon.Microphone
        , off = Icon.MicrophoneOff
        , state = shared.media.microphone
        , trouble = (Shared.words shared).trouble Media.Microphone
        , clicked = clicked
        }


camera : Shared -> msg -> Html msg
camera shared clicked =
    view
        { id = "camera"
        , label = (Shared.words shared).call.camera
        , on = Icon.Camera
        , off = Icon.CameraOff
        , state = shared.media.camera
        , trouble = (Shared.words shared).trouble Media.Camera
        , clicked = clicked
        }


{-| To the camera on the other side, where there is one.
-}
flip : Shared -> String -> msg -> Html msg
flip shared extra clicked =
    let
        label =
            (Shared.words shared).devices.flip
    in
    if shared.lens.flips && shared.media.camera == Media.On then
        button
            [ type_ "button"
            , class ("flip " ++ extra)
            , title label
            , onClick clicked
            ]
            [ Icon.view Icon.Flip, span [ class "control-label" ] [ text label ] ]

    else
        text ""


{-| Nothing if the browser cannot share a screen.
-}
screen : Shared -> msg -> Html msg
screen shared clicked =
    let
        label =
            (Shared.words shared).view.share
    in
    if shared.sharing == Sharing.Unable then
        text ""

    else
        button
            [ type_ "button"
            , id "share"
            , class "control control-wide"
            , classList [ ( "control-open", Sharing.isOn shared.sharing ) ]
            , Aria.pressed (Sharing.isOn shared.sharing)
            , title label
            , onClick clicked
            ]
            [ Icon.view Icon.Screen, span [ class "control-label" ] [ text label ] ]


view :
    { id : String
    , label : String
    , on : Icon
    , off : Icon
    , state : Media.State
    , trouble : Media.Trouble -> { title : String, advice : String }
    , clicked : msg
    }
    -> Html msg
view button_ =
    let
        isOn =
            button_.state == Media.On

        hasTrouble =
            Media.trouble button_.state /= Nothing
    in
    button
        [ type_ "button"
        , id button_.id
        , class "control"
        , classList
            [ ( "control-off", not isOn && button_.state /= Media.Asking )
            , ( "control-trouble", hasTrouble )
            ]
        , Aria.pressed (Media.isSwitchedOn button_.state)
        , disabled (button_.state == Media.Asking)
        , onClick button_.clicked
        , title
            (Media.trouble button_.state
                |> Maybe.map (button_.trouble >> .title)
                |> Maybe.withDefault button_.label
            )
        ]
        [ Icon.view
            (if isOn || button_.state == Media.Asking then
                button_.on

             else
                button_.off
            )
        , span [ class "control-label" ] [ text button_.label ]
        ]
