module Page.OtherCall exposing (Config, focus, view)

{-| A link to another call was opened in this tab: the page asks whether to go
there, and this call goes on until then.
-}

import Html exposing (Html, button, div, p, text)
import Html.Attributes exposing (attribute, class, id, type_)
import Html.Events exposing (onClick)
import Page.Frame as Frame
import Shared exposing (Shared)


type alias Config msg =
    { clickedStay : msg
    , clickedGo : msg
    }


{-| Where the focus goes: to the answer that changes nothing; once answered,
back to the page.
-}
focus : Bool -> List String
focus isAsked =
    if isAsked then
        [ stayId ]

    else
        [ Frame.titleId ]


stayId : String
stayId =
    "stay-here"


view : Shared -> Config msg -> Html msg
view shared config =
    let
        words =
            (Shared.words shared).links
    in
    div
        [ class "other-call"
        , attribute "role" "alertdialog"
        , attribute "aria-labelledby" "other-call-title"
        , attribute "aria-describedby" "other-call-text"
        ]
        [ p [ id "other-call-title", class "confirmation-question" ] [ text words.otherTitle ]
        , p [ id "other-call-text", class "hint" ] [ text words.otherText ]
        , div [ class "confirmation-answers" ]
            [ button [ type_ "button", id stayId, class "button", onClick config.clickedStay ] [ text words.stay ]
            , button [ type_ "button", id "open-other", class "button button-danger", onClick config.clickedGo ] [ text words.go ]
            ]
        ]
