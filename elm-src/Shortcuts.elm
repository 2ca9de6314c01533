module Shortcuts exposing (view)

{-| The list of keys, and the switch that takes them away: whoever speaks to
their machine may press some by accident (WCAG 2.1.4).
-}

import Here exposing (Here)
import Html exposing (Html, button, dd, div, dl, dt, p, span, text)
import Html.Attributes exposing (attribute, class, id, type_)
import Html.Events exposing (onClick)
import Shortcut


view : Here -> { clickedUse : Bool -> msg } -> Html msg
view here { clickedUse } =
    let
        words =
            (Here.words here).shortcuts

        line key does =
            div [ class "shortcut" ]
                [ dt [] [ Html.node "kbd" [] [ text key ] ]
                , dd [] [ text does ]
                ]
    in
    div [ class "shortcuts" ]
        [ p [ class "hint" ] [ text words.lead ]
        , dl []
            (line words.space words.talk
                :: List.map (\one -> line (Shortcut.key one) (words.does one)) Shortcut.all
                ++ [ line "Esc" words.escape ]
            )
        , button
            [ type_ "button"
            , id "use-shortcuts"
            , class "switch"
            , attribute "role" "switch"
            , attribute "aria-checked"
                (if here.shortcuts then
                    "true"

                 else
                    "false"
                )
            , onClick (clickedUse (not here.shortcuts))
            ]
            [ span [ class "switch-text" ]
                [ span [ class "switch-name" ] [ text words.use ] ]
            , span [ class "switch-knob" ] []
            ]
        ]
