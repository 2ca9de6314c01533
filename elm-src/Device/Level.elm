module Device.Level exposing (view)

{-| The level of this microphone, as a bar that JavaScript moves.
-}

import Device.Media as Media
import Html exposing (Html, div, node, span, text)
import Html.Attributes exposing (attribute, class, classList)
import Shared exposing (Shared)
import Ui.Icon as Icon


view : Shared -> Html msg
view shared =
    div [ class "level", classList [ ( "level-off", shared.media.microphone /= Media.On ) ] ]
        [ Icon.view
            (if shared.media.microphone == Media.On then
                Icon.Microphone

             else
                Icon.MicrophoneOff
            )
        , span [ class "heard-only" ] [ text (Shared.words shared).lobby.level ]
        , node "allo-meter" [ attribute "member" "self", attribute "aria-hidden" "true" ] []
        ]
