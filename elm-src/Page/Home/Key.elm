module Page.Home.Key exposing (view)

{-| The key that some servers want of whoever starts a call.
-}

import Html exposing (Html, div, input, label, p, text)
import Html.Attributes exposing (attribute, autofocus, class, for, id, type_, value)
import Html.Events exposing (onInput)
import I18n exposing (HomeWords)


view : HomeWords -> { id : String, key : Maybe String, entered : String -> msg } -> Html msg
view words field =
    case field.key of
        Nothing ->
            text ""

        Just key ->
            div [ class "field" ]
                [ label [ for field.id ] [ text words.key ]
                , input
                    [ type_ "password"
                    , id field.id
                    , value key
                    , autofocus True
                    , attribute "autocomplete" "off"
                    , attribute "aria-describedby" (field.id ++ "-hint")
                    , onInput field.entered
                    ]
                    []
                , p [ class "hint", id (field.id ++ "-hint") ] [ text words.keyHint ]
                ]
