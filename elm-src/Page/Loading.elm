module Page.Loading exposing (view)

{-| Something takes a moment: wait, or go back.
-}

import Html exposing (Html, button, div, h1, span, text)
import Html.Attributes exposing (attribute, class, id, tabindex, type_)
import Html.Events exposing (onClick)


view : { titleId : String, sentence : String, back : String, clickedBack : msg } -> Html msg
view { titleId, sentence, back, clickedBack } =
    div [ class "busy" ]
        [ span [ class "spinner", attribute "aria-hidden" "true" ] []
        , h1 [ id titleId, tabindex -1 ] [ text sentence ]
        , button [ type_ "button", id "back", class "button-quiet", onClick clickedBack ] [ text back ]
        ]
