module Page.Waiting exposing (Model, Msg, update, view)

{-| The person has knocked and waits for a host.
-}

import Device.Preview as Preview
import Device.Switch as Switch
import Device.Trouble as Trouble
import Effect exposing (Effect(..))
import Html exposing (Html, button, div, h1, p, span, text)
import Html.Attributes exposing (attribute, class, id, tabindex, type_)
import Html.Events exposing (onClick)
import Ports.ToJs as ToJs
import Shared exposing (Shared)



-- MODEL


{-| No state of its own: the devices are shared.
-}
type alias Model =
    ()



-- UPDATE


type Msg
    = ClickedMicrophone
    | ClickedCamera
    | ClickedTryAgain


update : Shared -> Msg -> Model -> ( Model, Effect Msg )
update shared msg model =
    case msg of
        ClickedMicrophone ->
            ( model, Switch.turnMicrophone shared.media )

        ClickedCamera ->
            ( model, Switch.turnCamera shared.media )

        ClickedTryAgain ->
            ( model, SendToJs ToJs.Preview )



-- VIEW


view : Shared -> { titleId : String, toMsg : Msg -> msg, clickedLeave : msg } -> Html msg
view shared { titleId, toMsg, clickedLeave } =
    let
        words =
            (Shared.words shared).waiting
    in
    div [ class "waiting" ]
        [ div [ class "waiting-words" ]
            [ span [ class "waiting-sign", attribute "aria-hidden" "true" ] []
            , h1 [ id titleId, tabindex -1 ] [ text words.title ]
            , p [ class "lead" ] [ text words.lead ]
            ]
        , Html.map toMsg
            (div [ class "waiting-self" ]
                [ Preview.view shared
                    { clickedMicrophone = ClickedMicrophone
                    , clickedCamera = ClickedCamera
                    }
                , Trouble.view shared { clickedTryAgain = ClickedTryAgain }
                ]
            )
        , button [ type_ "button", id "leave", class "button", onClick clickedLeave ]
            [ text words.stop ]
        ]
