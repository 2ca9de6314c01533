module Ui.Confirm exposing (cancelId, view)

{-| The question before something that cannot be undone.
-}

import Html exposing (Html, button, div, p, text)
import Html.Attributes exposing (attribute, class, id, type_)
import Html.Events exposing (onClick)


{-| The answer that gets the focus: it changes nothing.
-}
cancelId : String
cancelId =
    "cancel-question"


view :
    { question : String
    , hint : String
    , yes : String
    , confirmed : msg
    , no : String
    , clickedCancel : msg
    }
    -> Html msg
view { question, hint, yes, confirmed, no, clickedCancel } =
    div [ class "confirmation", attribute "role" "alert" ]
        [ p [ class "confirmation-question" ] [ text question ]
        , p [ class "hint" ] [ text hint ]
        , div [ class "confirmation-answers" ]
            [ button [ type_ "button", class "button button-small", id cancelId, onClick clickedCancel ] [ text no ]
            , button [ type_ "button", class "button button-small button-danger", id "confirm", onClick confirmed ] [ text yes ]
            ]
        ]
