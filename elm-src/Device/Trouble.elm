module Device.Trouble exposing (view)

{-| What keeps camera or microphone from working, and what to do about it.
-}

import Device.Media as Media
import Html exposing (Html, a, button, div, p, text)
import Html.Attributes exposing (class, href, rel, target, type_)
import Html.Events exposing (onClick)
import I18n exposing (TroubleWords)
import Shared exposing (Shared)
import Ui.Icon as Icon


view : Shared -> { clickedTryAgain : msg } -> Html msg
view shared { clickedTryAgain } =
    case troubles shared of
        [] ->
            text ""

        some ->
            div [ class "troubles" ]
                (List.map one some
                    ++ [ button [ type_ "button", class "button button-small", onClick clickedTryAgain ]
                            [ text (Shared.words shared).tryAgain ]
                       , a [ class "button-quiet", href "check", target "_blank", rel "noopener" ]
                            [ text (Shared.words shared).pairs.check ]
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


troubles : Shared -> List TroubleWords
troubles shared =
    let
        words =
            Shared.words shared

        camera =
            Media.trouble shared.media.camera

        microphone =
            Media.trouble shared.media.microphone
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
