module Reachability exposing (view)

{-| Outside a call: what keeps the server away, and how to find out more.
-}

import Here exposing (Here)
import Html exposing (Html, a, div, p, text)
import Html.Attributes exposing (attribute, class, href, id, rel, target)
import Icon
import Signaling exposing (Signaling(..))
import Words exposing (TroubleWords)


{-| There from the start, so that screen readers speak what comes into it. The
self-test opens beside this page, which goes on trying.
-}
view : Here -> Html msg
view here =
    div [ id "reachability", attribute "role" "status" ]
        (case said here of
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
                        [ text (Here.words here).pairs.check ]
                    ]
                ]

            Nothing ->
                []
        )


said : Here -> Maybe TroubleWords
said here =
    let
        words =
            (Here.words here).outside
    in
    case here.signaling of
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
