module Trouble exposing (view)

{-| Says what keeps the camera or the microphone from working, and what to do.
-}

import Here exposing (Here)
import Html exposing (Html, a, button, div, p, text)
import Html.Attributes exposing (class, href, rel, target, type_)
import Html.Events exposing (onClick)
import Icon
import Media
import Words exposing (TroubleWords)


view : Here -> { clickedTryAgain : msg } -> Html msg
view here { clickedTryAgain } =
    case troubles here of
        [] ->
            text ""

        some ->
            div [ class "troubles" ]
                (List.map one some
                    ++ [ button [ type_ "button", class "button button-small", onClick clickedTryAgain ]
                            [ text (Here.words here).tryAgain ]
                       , a [ class "button-quiet", href "check", target "_blank", rel "noopener" ]
                            [ text (Here.words here).pairs.check ]
                       ]
                )


one : TroubleWords -> Html msg
one { title, advice } =
    div [ class "trouble" ]
        [ Icon.view Icon.Warning
        , div []
            [ p [ class "trouble-title" ] [ text title ]
            , p [] [ text advice ]
            ]
        ]


troubles : Here -> List TroubleWords
troubles here =
    let
        words =
            Here.words here

        camera =
            Media.trouble here.media.camera

        microphone =
            Media.trouble here.media.microphone
    in
    case ( camera, microphone ) of
        ( Just one_, Just other ) ->
            if one_ == other then
                [ words.troubleWithBoth one_ ]

            else
                [ words.trouble Media.Camera one_, words.trouble Media.Microphone other ]

        ( Just one_, Nothing ) ->
            [ words.trouble Media.Camera one_ ]

        ( Nothing, Just other ) ->
            [ words.trouble Media.Microphone other ]

        ( Nothing, Nothing ) ->
            []
