module Call.Banners exposing (view)

{-| What concerns the whole call, a calm line each: the server is unreachable,
your screen is shared, the call is locked.
-}

import Device.Recording as Recording exposing (Recording)
import Device.Sharing as Sharing
import Html exposing (Html, button, div, p, span, text)
import Html.Attributes exposing (attribute, class, id, type_)
import Html.Events exposing (onClick)
import Room.Signaling as Signaling
import Shared exposing (Shared)
import Ui.Icon as Icon


view : Shared -> { locked : Bool, clickedStop : msg, choseRecording : Recording -> msg } -> Html msg
view shared { locked, clickedStop, choseRecording } =
    let
        words =
            (Shared.words shared).call

        line kind icon sentence =
            p [ class ("line line-" ++ kind) ] [ Icon.view icon, span [] [ text sentence ] ]
    in
    div [ class "lines", attribute "role" "status" ]
        [ case shared.signaling of
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
        , if Sharing.isOn shared.sharing then
            p [ class "line line-sharing" ]
                [ Icon.view Icon.Screen
                , span [] [ text (Shared.words shared).view.sharing ]
                , Recording.switches (Shared.words shared).devices choseRecording shared.settings.recording
                , button
                    [ type_ "button"
                    , id "stop-sharing"
                    , class "button button-small button-danger"
                    , onClick clickedStop
                    ]
                    [ text (Shared.words shared).view.stop ]
                ]

          else
            text ""
        , if locked then
            line "locked" Icon.Locked words.locked

          else
            text ""
        ]
