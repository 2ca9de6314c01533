module Ui.Setting exposing (view)

{-| A switch with its name.
-}

import Html exposing (Html, button, span, text)
import Html.Attributes exposing (attribute, class, disabled, id, type_)
import Html.Events exposing (onClick)
import Ui.Aria as Aria


view : { id : String, name : String, hint : Maybe String, on : Bool, able : Bool, clicked : msg } -> Html msg
view setting =
    button
        [ type_ "button"
        , id setting.id
        , class "switch"
        , attribute "role" "switch"
        , Aria.checked setting.on
        , disabled (not setting.able)
        , onClick setting.clicked
        ]
        [ span [ class "switch-text" ]
            [ span [ class "switch-name" ] [ text setting.name ]
            , setting.hint
                |> Maybe.map (\hint -> span [ class "hint" ] [ text hint ])
                |> Maybe.withDefault (text "")
            ]
        , span [ class "switch-knob" ] []
        ]
