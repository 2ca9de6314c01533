module Page.Waiting exposing (Model, Msg, heard, update, view)

{-| The person has knocked and waits for a host.
-}

import Device.Preview as Preview
import Device.Switch as Switch
import Device.Trouble as Trouble
import Effect exposing (Effect(..))
import Html exposing (Html, button, div, h1, p, span, text)
import Html.Attributes exposing (attribute, class, id, tabindex, type_)
import Html.Events exposing (onClick)
import I18n exposing (WaitingWords)
import Invite.Link as Link
import Ports.ToJs as ToJs
import Shared exposing (Shared)



-- MODEL


{-| Whether a host is there, who could answer. The devices are the same on every
page.
-}
type alias Model =
    { host : Bool }



-- UPDATE


type Msg
    = ClickedMicrophone
    | ClickedCamera
    | ClickedFlip
    | ClickedTryAgain


update : Shared -> Msg -> Model -> ( Model, Effect Msg )
update shared msg model =
    case msg of
        ClickedMicrophone ->
            ( model, Switch.turnMicrophone shared.media )

        ClickedCamera ->
            ( model, Switch.turnCamera shared.media )

        ClickedFlip ->
            ( model, SendToJs ToJs.FlipCamera )

        ClickedTryAgain ->
            ( model, SendToJs ToJs.Preview )


{-| The first host has come, or the last one has gone.
-}
heard : Shared -> Model -> Model -> Effect msg
heard shared before now =
    if before == now then
        None

    else
        Announce (lead (Shared.words shared).waiting now.host)



-- VIEW


view : Shared -> { titleId : String, toMsg : Msg -> msg, clickedLeave : msg } -> Model -> Html msg
view shared { titleId, toMsg, clickedLeave } { host } =
    let
        words =
            (Shared.words shared).waiting
    in
    div [ class "waiting" ]
        [ div [ class "waiting-words" ]
            [ span [ class "waiting-sign", attribute "aria-hidden" "true" ] []
            , h1 [ id titleId, tabindex -1 ] [ text words.title ]
            , p [ class "lead" ] [ text (lead words host) ]
            , Link.time shared
            ]
        , Html.map toMsg
            (div [ class "waiting-self" ]
                [ Preview.view shared
                    { clickedMicrophone = ClickedMicrophone
                    , clickedCamera = ClickedCamera
                    , clickedFlip = ClickedFlip
                    }
                , Trouble.view shared { clickedTryAgain = ClickedTryAgain }
                ]
            )
        , button [ type_ "button", id "leave", class "button", onClick clickedLeave ]
            [ text words.stop ]
        ]


lead : WaitingWords -> Bool -> String
lead words host =
    if host then
        words.lead

    else
        words.leadAlone
