module Ui.Icon exposing (Icon(..), view)

{-| The icons on buttons. css/icons.css cuts them from one file; they take the
colour of the text.
-}

import Html exposing (Html, span)
import Html.Attributes exposing (attribute, class)


type Icon
    = Microphone
    | MicrophoneOff
    | Camera
    | CameraOff
    | Expand
    | Shrink
    | People
    | Log
    | Leave
    | Copy
    | Share
    | Check
    | Close
    | Locked
    | Devices
    | More
    | Warning
    | Private
    | Door
    | RemoveMember
    | Speaker
    | Signal
    | Hand
    | Chat
    | Send
    | Attach
    | Save
    | Screen
    | Pin
    | Layout
    | PictureInPicture
    | Invite
    | SpeakerOff
    | Host
    | ZoomIn
    | ZoomOut
    | Flip


view : Icon -> Html msg
view icon =
    span [ class ("icon icon-" ++ name icon), attribute "aria-hidden" "true" ] []


name : Icon -> String
name icon =
    case icon of
        Microphone ->
            "microphone"

        MicrophoneOff ->
            "microphone-off"

        Camera ->
            "camera"

        CameraOff ->
            "camera-off"

        Expand ->
            "expand"

        Shrink ->
            "shrink"

        People ->
            "people"

        Log ->
            "log"

        Leave ->
            "leave"

        Copy ->
            "copy"

        Share ->
            "share"

        Check ->
            "check"

        Close ->
            "close"

        Locked ->
            "locked"

        Devices ->
            "devices"

        More ->
            "more"

        Warning ->
            "warning"

        Private ->
            "private"

        Door ->
            "door"

        RemoveMember ->
            "remove"

        Speaker ->
            "speaker"

        Signal ->
            "signal"

        Hand ->
            "hand"

        Chat ->
            "chat"

        Send ->
            "send"

        Attach ->
            "attach"

        Save ->
            "save"

        Screen ->
            "screen"

        Pin ->
            "pin"

        Layout ->
            "layout"

        PictureInPicture ->
            "picture-in-picture"

        Invite ->
            "invite"

        SpeakerOff ->
            "speaker-off"

        Host ->
            "host"

        ZoomIn ->
            "zoom-in"

        ZoomOut ->
            "zoom-out"

        Flip ->
            "flip"
