module Preview exposing (view)

{-| One's own picture before the call, with its two switches and the level of
the microphone.
-}

import Here exposing (Here)
import Html exposing (Html, div, node, p, section, text)
import Html.Attributes exposing (attribute, class, classList)
import Initials
import Level
import Media
import Switch


view : Here -> { clickedMicrophone : msg, clickedCamera : msg } -> Html msg
view here { clickedMicrophone, clickedCamera } =
    let
        words =
            Here.words here

        asking =
            here.media.camera == Media.Asking || here.media.microphone == Media.Asking
    in
    section [ class "preview", attribute "aria-label" words.lobby.preview ]
        [ div [ class "preview-picture", classList [ ( "without-camera", here.media.camera /= Media.On ) ] ]
            [ div [ class "avatar avatar-large", attribute "aria-hidden" "true" ]
                [ Initials.view here.name.shown ]
            , node "allo-video" [ attribute "member" "self", class "mirrored" ] []
            , p [ class "preview-says", attribute "role" "status" ]
                [ text
                    (if asking then
                        words.lobby.asking

                     else if here.media.camera == Media.Off then
                        words.lobby.cameraOff

                     else
                        ""
                    )
                ]
            , div [ class "preview-controls" ]
                [ Switch.microphone here clickedMicrophone
                , Switch.camera here clickedCamera
                ]
            ]
        , Level.view here
        ]
