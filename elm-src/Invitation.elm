module Invitation exposing (carried, view)

{-| The invite link, to copy or to hand to another app.
-}

import Here exposing (Here)
import Html exposing (Html, button, div, input, label, p, text)
import Html.Attributes exposing (attribute, class, for, id, readonly, type_, value)
import Html.Events exposing (onClick)
import Icon
import Words exposing (InviteWords)


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
                (field here words { id = config.id, label = words.label, link = link, clickedCopy = config.clickedCopy, clickedShare = config.clickedShare }
                    ++ [ case here.knock of
                            Just True ->
                                p [ class "hint" ] [ text words.leadKnock ]

                            Just False ->
                                p [ class "hint" ] [ text words.lead ]

                            Nothing ->
                                text ""
                       ]
                )


{-| The link that a guest opened, to be opened in another browser.
-}
carried : Here -> { link : String, clickedCopy : msg, clickedShare : msg } -> Html msg
carried here config =
    let
        words =
            Here.words here
    in
    div [ class "invitation" ]
        (p [ class "hint" ] [ text words.links.carryHint ]
            :: field here words.invite { id = "opened-link", label = words.links.carryLabel, link = config.link, clickedCopy = config.clickedCopy, clickedShare = config.clickedShare }
        )


{-| Where the clipboard is closed, it can be marked and copied by hand.
-}
field : Here -> InviteWords -> { id : String, label : String, link : String, clickedCopy : msg, clickedShare : msg } -> List (Html msg)
field here words config =
    [ label [ for config.id, class "invitation-label" ] [ text config.label ]
    , input
        [ id config.id
        , class "invitation-link"
        , type_ "text"
        , readonly True
        , value config.link
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
    ]
