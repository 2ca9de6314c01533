module Switch exposing (camera, microphone, screen, turnCamera, turnMicrophone)

{-| The buttons for one's own camera, microphone and screen.
-}

import Aria
import Here exposing (Here)
import Html exposing (Html, button, span, text)
import Html.Attributes exposing (class, classList, disabled, id, title, type_)
import Html.Events exposing (onClick)
import Icon exposing (Icon)
import Media exposing (Media)
import Ports
import Sharing



-- UPDATE


{-| What a click on the microphone's button asks for: a device that gave nothing
is tried again.
-}
turnMicrophone : Media -> Cmd msg
turnMicrophone media =
    turn media.microphone Ports.SwitchMicrophone


{-| Likewise for the camera.
-}
turnCamera : Media -> Cmd msg
turnCamera media =
    turn media.camera Ports.SwitchCamera


turn : Media.State -> (Bool -> Ports.ToJs) -> Cmd msg
turn state toMessage =
    if Media.switchable state then
        Ports.send (toMessage (not (Media.isSwitchedOn state)))

    else
        Ports.send Ports.Preview



-- VIEW


microphone : Here -> msg -> Html msg
microphone here clicked =
    view
        { id = "microphone"
        , label = (Here.words here).call.microphone
        , on = Icon.Microphone
        , off = Icon.MicrophoneOff
        , state = here.media.microphone
        , trouble = (Here.words here).trouble Media.Microphone
        , clicked = clicked
        }


camera : Here -> msg -> Html msg
camera here clicked =
    view
        { id = "camera"
        , label = (Here.words here).call.camera
        , on = Icon.Camera
        , off = Icon.CameraOff
        , state = here.media.camera
        , trouble = (Here.words here).trouble Media.Camera
        , clicked = clicked
        }


{-| Nothing where the browser cannot share a screen.
-}
screen : Here -> msg -> Html msg
screen here clicked =
    let
        label =
            (Here.words here).view.share
    in
    if here.sharing == Sharing.Unable then
        text ""

    else
        button
            [ type_ "button"
            , id "share"
            , class "control control-wide"
            , classList [ ( "control-open", Sharing.isOn here.sharing ) ]
            , Aria.pressed (Sharing.isOn here.sharing)
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
