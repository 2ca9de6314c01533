module Page.Waiting exposing (Msg, update, view)

{-| At the door: one has knocked and waits for a host.
-}

import Here exposing (Here)
import Html exposing (Html, button, div, h1, p, span, text)
import Html.Attributes exposing (attribute, class, id, tabindex, type_)
import Html.Events exposing (onClick)
import Ports
import Preview
import Switch
import Trouble



-- UPDATE


type Msg
    = ClickedMicrophone
    | ClickedCamera
    | ClickedTryAgain


update : Msg -> Here -> Cmd Msg
update msg here =
    case msg of
        ClickedMicrophone ->
            Switch.turnMicrophone here.media

        ClickedCamera ->
            Switch.turnCamera here.media

        ClickedTryAgain ->
            Ports.send Ports.Preview



-- VIEW


view : Here -> { titleId : String, toMsg : Msg -> msg, clickedLeave : msg } -> Html msg
view here { titleId, toMsg, clickedLeave } =
    let
        words =
            (Here.words here).waiting
    in
    div [ class "waiting" ]
        [ div [ class "waiting-words" ]
            [ span [ class "waiting-sign", attribute "aria-hidden" "true" ] []
            , h1 [ id titleId, tabindex -1 ] [ text words.title ]
            , p [ class "lead" ] [ text words.lead ]
            ]
        , Html.map toMsg
            (div [ class "waiting-self" ]
                [ Preview.view here
                    { clickedMicrophone = ClickedMicrophone
                    , clickedCamera = ClickedCamera
                    }
                , Trouble.view here { clickedTryAgain = ClickedTryAgain }
                ]
            )
        , button [ type_ "button", id "leave", class "button", onClick clickedLeave ]
            [ text words.stop ]
        ]
