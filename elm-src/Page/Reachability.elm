module Page.Reachability exposing (view)

{-| Outside a call: what keeps the server away, and how to find out more.
-}

import Html exposing (Html, a, div, p, text)
import Html.Attributes exposing (attribute, class, href, id, rel, target)
import I18n exposing (TroubleWords)
import Room.Signaling exposing (Signaling(..))
import Shared exposing (Shared)
import Ui.Icon as Icon


{-| There from the start, so that screen readers speak what comes into it. The
self-test opens beside this page, which goes on trying.
-}
view : Shared -> Html msg
view shared =
    div [ id "reachability", attribute "role" "status" ]
        (case said shared of
            Just { title, advice } ->
                [ div [ class "troubles" ]
                    [ div [ class "trouble" ]
                        [ Icon.view Icon.Signal
                        , div []
                            [ p [ class "trouble-title" ] [ text title ]
                            , p [] [ text advice ]
                            ]
                        ]
                    , a [ id "reachability-check", class "button button-small", href "check", target "_blank", rel "noopener" ]
                        [ text (Shared.words shared).pairs.check ]
                    ]
                ]

            Nothing ->
                []
        )


said : Shared -> Maybe TroubleWords
said shared =
    let
        words =
            (Shared.words shared).outside
    in
    case shared.signaling of
        Online ->
            Nothing

        Reconnecting ->
            Just words.away

        Offline ->
            Just words.away

        NoSocket ->
            Just words.noSocket

        NoServer ->
            Just words.noServer
