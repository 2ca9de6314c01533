module Page.Reachability exposing (view)

{-| Outside a call: why the server cannot be reached, and how to find out more.
-}

import Html exposing (Html, a, div, p, text)
import Html.Attributes exposing (attribute, class, href, id, rel, target)
import I18n exposing (TroubleWords)
import Room.Signaling exposing (Signaling(..))
import Shared exposing (Shared)
import Ui.Icon as Icon


{-| In the document from the start, so that screen readers read out what appears
in it. The self-test opens in a tab of its own, while this page goes on trying.
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
