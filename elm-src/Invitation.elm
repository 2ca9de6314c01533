module Invitation exposing (view)

{-| The invite link, to copy or to hand to another app.
-}

import Here exposing (Here)
import Html exposing (Html, button, div, input, label, p, text)
import Html.Attributes exposing (attribute, class, for, id, readonly, type_, value)
import Html.Events exposing (onClick)
import Icon


view : Here -> { id : String, clickedCopy : msg, clickedShare : msg } -> Html msg
view here config =
    case here.link of
        Nothing ->
            text ""

        Just link ->
            let
                words =
                    (Here.words here).invite
            in
            div [ class "invitation" ]
                [ label [ for config.id, class "invitation-label" ] [ text words.label ]
                , input
                    [ id config.id
                    , class "invitation-link"
                    , type_ "text"
                    , readonly True
                    , value link
                    , attribute "autocomplete" "off"
                    , attribute "spellcheck" "false"
                    ]
                    []
                , div [ class "invitation-actions" ]
                    [ button [ type_ "button", class "button button-main", onClick config.clickedCopy ]
                        [ Icon.view Icon.Copy, text words.copy ]
                    , if here.canShare then
                        button [ type_ "button", class "button", onClick config.clickedShare ]
                            [ Icon.view Icon.Share, text words.share ]

                      else
                        text ""
                    ]
                , case here.knock of
                    Just True ->
                        p [ class "hint" ] [ text words.leadKnock ]

                    Just False ->
                        p [ class "hint" ] [ text words.lead ]

                    Nothing ->
                        text ""
                ]
