module Level exposing (view)

{-| How loud one's own microphone is, as a bar that lives without the page's
program.
-}

import Here exposing (Here)
import Html exposing (Html, div, node, span, text)
import Html.Attributes exposing (attribute, class, classList)
import Icon
import Media


view : Here -> Html msg
view here =
    div [ class "level", classList [ ( "level-off", here.media.microphone /= Media.On ) ] ]
        [ Icon.view
            (if here.media.microphone == Media.On then
                Icon.Microphone

             else
                Icon.MicrophoneOff
            )
        , span [ class "heard-only" ] [ text (Here.words here).lobby.level ]
        , node "allo-meter" [ attribute "member" "self", attribute "aria-hidden" "true" ] []
        ]
