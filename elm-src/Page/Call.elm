module Page.Call exposing (Model, Msg, Request(..), drawer, init, update, view, welcomed)

{-| The call itself: who is here, what can be done, and what is amiss.
-}

import Drawer exposing (Drawer)
import Grid
import Here exposing (Here)
import Html exposing (Html, button, div, footer, h1, h2, main_, p, section, span, text)
import Html.Attributes exposing (attribute, class, classList, id, tabindex, title, type_)
import Html.Events exposing (onClick)
import Icon exposing (Icon)
import Invitation
import Knocks
import Media
import Member
import People
import Pickers
import Ports
import Room exposing (Room)
import Signaling exposing (Signaling)
import Switch
import Trouble



-- MODEL


type alias Model =
    { room : Room
    , signaling : Signaling
    , fullscreen : Bool
    , question : People.Question
    }


init : Room -> Model
init room =
    { room = room
    , signaling = Signaling.Online
    , fullscreen = False
    , question = People.init
    }


{-| Back after a loss of the channel, with the roster as it is now.
-}
welcomed : Room -> Model -> Model
welcomed room model =
    { model | room = room, signaling = Signaling.Online }



-- UPDATE


type Msg
    = ClickedMicrophone
    | ClickedCamera
    | ClickedFullscreen
    | ClickedDrawer Drawer
    | ClickedLeave
    | ClickedCopyLink
    | ClickedShareLink
    | ClickedAdmit Member.Id
    | ClickedRefuse Member.Id
    | ClickedTryAgain
    | ChoseDevice Media.Kind String
    | GotPeopleMsg People.Msg


{-| What only the surrounding page can do.
-}
type Request
    = Nowhere
    | Toggle Drawer
    | Leave


update : Msg -> Here -> Model -> ( Model, Cmd Msg, Request )
update msg here model =
    case msg of
        ClickedMicrophone ->
            if Media.trouble here.media.microphone == Nothing then
                ( model, Ports.send (Ports.switchMicrophone here.media), Nowhere )

            else
                ( model, Cmd.none, Toggle Drawer.Devices )

        ClickedCamera ->
            if Media.trouble here.media.camera == Nothing then
                ( model, Ports.send (Ports.switchCamera here.media), Nowhere )

            else
                ( model, Cmd.none, Toggle Drawer.Devices )

        ClickedFullscreen ->
            ( model, Ports.send Ports.ToggleFullscreen, Nowhere )

        ClickedDrawer which ->
            ( { model | question = People.init }, Cmd.none, Toggle which )

        ClickedLeave ->
            ( model, Cmd.none, Leave )

        ClickedCopyLink ->
            ( model, Ports.send Ports.CopyLink, Nowhere )

        ClickedShareLink ->
            ( model, Ports.send Ports.ShareLink, Nowhere )

        ClickedAdmit member ->
            ( model, Ports.send (Ports.Admit member), Nowhere )

        ClickedRefuse member ->
            ( model, Ports.send (Ports.Refuse member), Nowhere )

        ClickedTryAgain ->
            ( model, Ports.send Ports.Preview, Nowhere )

        ChoseDevice kind device ->
            ( model, Ports.send (Ports.Choose kind device), Nowhere )

        GotPeopleMsg peopleMsg ->
            let
                ( question, cmd ) =
                    People.update peopleMsg model.question
            in
            ( { model | question = question }, Cmd.map GotPeopleMsg cmd, Nowhere )



-- VIEW


view : Here -> { titleId : String, open : Maybe Drawer, problems : Int } -> Model -> Html Msg
view here { titleId, open, problems } model =
    let
        words =
            Here.words here
    in
    div [ class "call" ]
        [ h1 [ id titleId, class "heard-only", tabindex -1 ] [ text words.call.title ]
        , main_ [ class "stage" ]
            [ lines here model
            , if open == Just Drawer.People then
                text ""

              else
                Knocks.view here
                    (Room.waiting model.room)
                    { clickedAdmit = ClickedAdmit
                    , clickedRefuse = ClickedRefuse
                    , clickedMore = ClickedDrawer Drawer.People
                    }
            , alone here model
            , Grid.view here model.room
            ]
        , bar here { open = open, problems = problems } model
        ]


{-| One calm line when the server is out of reach, and whether the door is shut.
-}
lines : Here -> Model -> Html msg
lines here model =
    let
        words =
            (Here.words here).call

        line kind icon sentence =
            p [ class ("line line-" ++ kind) ] [ Icon.view icon, span [] [ text sentence ] ]
    in
    div [ class "lines", attribute "role" "status" ]
        [ case model.signaling of
            Signaling.Online ->
                text ""

            Signaling.Reconnecting ->
                line "warning" Icon.Signal words.signalingLost

            Signaling.Offline ->
                line "warning" Icon.Signal words.offline
        , if model.room.locked then
            line "locked" Icon.Locked words.locked

          else
            text ""
        ]


alone : Here -> Model -> Html Msg
alone here model =
    if List.isEmpty (Room.others model.room) then
        section [ class "alone" ]
            [ h2 [] [ text (Here.words here).call.alone ]
            , Invitation.view here
                { id = "alone-link"
                , clickedCopy = ClickedCopyLink
                , clickedShare = ClickedShareLink
                }
            ]

    else
        text ""


bar : Here -> { open : Maybe Drawer, problems : Int } -> Model -> Html Msg
bar here { open, problems } model =
    let
        words =
            (Here.words here).call

        waiting =
            List.length (Room.waiting model.room)
    in
    footer [ class "bar", attribute "role" "group", attribute "aria-label" words.controls ]
        [ div [ class "bar-own" ]
            [ Switch.microphone here ClickedMicrophone
            , Switch.camera here ClickedCamera
            ]
        , div [ class "bar-more" ]
            [ fullscreen here model "control-wide"
            , opener open Drawer.People Icon.People words.people waiting ""
            , opener open Drawer.Devices Icon.Devices words.devices 0 "control-wide"
            , opener open Drawer.Log Icon.Log words.log problems "control-wide"
            , opener open Drawer.More Icon.More words.more 0 "control-narrow"
            ]
        , button
            [ type_ "button"
            , id "leave"
            , class "control control-leave"
            , title words.leave
            , onClick ClickedLeave
            ]
            [ Icon.view Icon.Leave, span [ class "control-label" ] [ text words.leave ] ]
        ]


fullscreen : Here -> Model -> String -> Html Msg
fullscreen here model extra =
    if here.canFullscreen then
        button
            [ type_ "button"
            , id "fullscreen"
            , class ("control " ++ extra)
            , attribute "aria-pressed"
                (if model.fullscreen then
                    "true"

                 else
                    "false"
                )
            , title (Here.words here).call.fullscreen
            , onClick ClickedFullscreen
            ]
            [ Icon.view
                (if model.fullscreen then
                    Icon.Shrink

                 else
                    Icon.Expand
                )
            , span [ class "control-label" ] [ text (Here.words here).call.fullscreen ]
            ]

    else
        text ""


opener : Maybe Drawer -> Drawer -> Icon -> String -> Int -> String -> Html Msg
opener open which icon label count extra =
    button
        [ type_ "button"
        , id (Drawer.openerId which)
        , class ("control " ++ extra)
        , classList [ ( "control-open", open == Just which ) ]
        , attribute "aria-expanded"
            (if open == Just which then
                "true"

             else
                "false"
            )
        , title label
        , onClick (ClickedDrawer which)
        ]
        [ Icon.view icon
        , span [ class "control-label" ] [ text label ]
        , if count > 0 then
            span [ class "count" ] [ text (String.fromInt count) ]

          else
            text ""
        ]


{-| What stands in a drawer that belongs to the call.
-}
drawer : Here -> Model -> Drawer -> { title : String, content : List (Html Msg) }
drawer here model which =
    let
        words =
            Here.words here
    in
    case which of
        Drawer.People ->
            { title = words.people.title (1 + List.length (Room.others model.room))
            , content = [ Html.map GotPeopleMsg (People.view here model.room model.question) ]
            }

        Drawer.Devices ->
            { title = words.call.devices
            , content =
                [ Trouble.view here { clickedTryAgain = ClickedTryAgain }
                , Pickers.view here { choseDevice = ChoseDevice }
                ]
            }

        Drawer.Log ->
            { title = words.log.title, content = [] }

        Drawer.More ->
            { title = words.call.more
            , content =
                [ div [ class "menu" ]
                    [ if here.canFullscreen then
                        menuItem ClickedFullscreen Icon.Expand words.call.fullscreen

                      else
                        text ""
                    , menuItem (ClickedDrawer Drawer.Devices) Icon.Devices words.call.devices
                    , menuItem (ClickedDrawer Drawer.Log) Icon.Log words.call.log
                    ]
                ]
            }


menuItem : Msg -> Icon -> String -> Html Msg
menuItem clicked icon label =
    button [ type_ "button", class "menu-item", onClick clicked ]
        [ Icon.view icon, text label ]
