module Device.Preview exposing (view)

{-| This person's video before the call, with two switches and the microphone's
level.
-}

import Device.Level as Level
import Device.Media as Media
import Device.Switch as Switch
import Html exposing (Html, div, node, p, section, text)
import Html.Attributes exposing (attribute, class, classList)
import Shared exposing (Shared)
import Ui.Initials as Initials


view : Shared -> { clickedMicrophone : msg, clickedCamera : msg, clickedFlip : msg } -> Html msg
view shared { clickedMicrophone, clickedCamera, clickedFlip } =
    let
        words =
            Shared.words shared

        asking =
            shared.media.camera == Media.Asking || shared.media.microphone == Media.Asking
    in
    section [ class "preview", attribute "aria-label" words.lobby.preview ]
        [ div [ class "preview-picture", classList [ ( "without-camera", shared.media.camera /= Media.On ) ] ]
            [ div [ class "avatar avatar-large", attribute "aria-hidden" "true" ]
                [ Initials.view shared.own.name.shown ]
            , node "allo-video" [ attribute "member" "self", classList [ ( "mirrored", not shared.lens.away ) ] ] []
            , p [ class "preview-says", attribute "role" "status" ]
                [ text
                    (if asking then
                        words.lobby.asking

                     else if shared.media.camera == Media.Off then
                        words.lobby.cameraOff

                     else
                        ""
                    )
                ]
            , div [ class "preview-controls" ]
                [ Switch.microphone shared clickedMicrophone
                , Switch.camera shared clickedCamera
                , Switch.flip shared "control" clickedFlip
                ]
            ]
        , Level.view shared
        ]
