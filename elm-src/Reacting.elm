module Reacting exposing (choice, view)

{-| The button that opens the choice of reactions, with one's own hand among
them; on a narrow screen the choice stands in the menu instead.
-}

import Aria
import Hand
import Here exposing (Here)
import Html exposing (Html, button, div, span, text)
import Html.Attributes exposing (attribute, class, classList, id, title, type_)
import Html.Events exposing (onClick)
import Icon
import Reaction exposing (Reaction)


type alias Config msg =
    { clickedHand : Bool -> msg
    , clickedReaction : Reaction -> msg
    }


view : Here -> { open : Bool, clicked : msg } -> Config msg -> Html msg
view here { open, clicked } config =
    let
        words =
            (Here.words here).talk
    in
    div [ class "reacting control-wide" ]
        [ button
            [ type_ "button"
            , id "react"
            , class "control"
            , classList [ ( "control-open", open ), ( "control-raised", Hand.isUp here.hand ) ]
            , Aria.expanded open
            , title words.react
            , onClick clicked
            ]
            [ Icon.view Icon.Hand, span [ class "control-label" ] [ text words.react ] ]
        , if open then
            div [ class "reacting-choice" ] (choice here config)

          else
            text ""
        ]


choice : Here -> Config msg -> List (Html msg)
choice here config =
    let
        words =
            (Here.words here).talk

        isUp =
            Hand.isUp here.hand
    in
    [ button
        [ type_ "button"
        , class "button button-small raise-hand"
        , classList [ ( "button-main", isUp ) ]
        , onClick (config.clickedHand (not isUp))
        ]
        [ Icon.view Icon.Hand
        , text
            (if isUp then
                words.lowerHand

             else
                words.raiseHand
            )
        ]
    , div [ class "reacting-signs", attribute "role" "group", attribute "aria-label" words.react ]
        (List.map
            (\reaction ->
                button
                    [ type_ "button"
                    , class "button-icon reacting-sign"
                    , attribute "aria-label" (words.reaction reaction)
                    , title (words.reaction reaction)
                    , onClick (config.clickedReaction reaction)
                    ]
                    [ text (Reaction.toEmoji reaction) ]
            )
            Reaction.all
        )
    ]
