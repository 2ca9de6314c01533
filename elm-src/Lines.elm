module Lines exposing (view)

{-| What holds for the whole call, each in one calm line: the server is out of
reach, one's screen is shared, the door is shut.
-}

import Here exposing (Here)
import Html exposing (Html, button, div, p, span, text)
import Html.Attributes exposing (attribute, class, id, type_)
import Html.Events exposing (onClick)
import Icon
import Sharing
import Signaling exposing (Signaling)


view : Here -> { signaling : Signaling, locked : Bool, clickedStop : msg } -> Html msg
view here { signaling, locked, clickedStop } =
    let
        words =
            (Here.words here).call

        line kind icon sentence =
            p [ class ("line line-" ++ kind) ] [ Icon.view icon, span [] [ text sentence ] ]
    in
    div [ class "lines", attribute "role" "status" ]
        [ case signaling of
            Signaling.Online ->
                text ""

            Signaling.Reconnecting ->
                line "warning" Icon.Signal words.signalingLost

            Signaling.Offline ->
                line "warning" Icon.Signal words.offline

            Signaling.NoSocket ->
                line "warning" Icon.Signal words.signalingLost

            Signaling.NoServer ->
                line "warning" Icon.Signal words.signalingLost
        , if Sharing.isOn here.sharing then
            p [ class "line line-sharing" ]
                [ Icon.view Icon.Screen
                , span [] [ text (Here.words here).view.sharing ]
                , button
                    [ type_ "button"
                    , id "stop-sharing"
                    , class "button button-small button-danger"
                    , onClick clickedStop
                    ]
                    [ text (Here.words here).view.stop ]
                ]

          else
            text ""
        , if locked then
            line "locked" Icon.Locked words.locked

          else
            text ""
        ]
