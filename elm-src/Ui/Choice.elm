module Ui.Choice exposing (view)

{-| One of several, each with its name and what it means.
-}

import Html exposing (Html, fieldset, input, label, legend, span, text)
import Html.Attributes exposing (checked, class, name, type_)
import Html.Events exposing (onClick)


view : { name : String, legend : String } -> List { name : String, hint : String, chosen : Bool, clicked : msg } -> Html msg
view choice options =
    fieldset [ class "choice" ]
        (legend [] [ text choice.legend ] :: List.map (one choice.name) options)


one : String -> { name : String, hint : String, chosen : Bool, clicked : msg } -> Html msg
one group option =
    label [ class "check" ]
        [ input
            [ type_ "radio"
            , name group
            , checked option.chosen
            , onClick option.clicked
            ]
            []
        , span [ class "check-text" ]
            [ span [ class "check-name" ] [ text option.name ]
            , span [ class "hint" ] [ text option.hint ]
            ]
        ]
