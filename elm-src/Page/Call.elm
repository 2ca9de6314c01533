module Page.Call exposing (Model, Msg, Request(..), drawer, escaped, init, listening, measured, pressed, reacted, read, talked, unread, update, view, welcomed)

{-| The call itself: who is here, what can be done, and what is amiss.
-}

import Bar
import Drawer exposing (Drawer)
import Drawers
import Grid
import Hand
import Here exposing (Here)
import Html exposing (Html, div, h1, h2, main_, section, text)
import Html.Attributes exposing (class, id, tabindex)
import Invitation
import Knocks
import Lines
import Media
import Pairs
import Ports
import Question exposing (Question(..))
import Reacting
import Reaction exposing (Reaction)
import Room exposing (Room)
import Sharing
import Shortcut exposing (Shortcut)
import Signaling exposing (Signaling)
import Speaking exposing (Speaking)
import Switch
import Talk exposing (Talk)
import Viewing



-- MODEL


type alias Model =
    { room : Room
    , signaling : Signaling
    , fullscreen : Bool
    , drawers : Drawers.Model
    , reacting : Reacting.Model
    , viewing : Viewing.Model
    }


init : Room -> Model
init room =
    { room = room
    , signaling = Signaling.Online
    , fullscreen = False
    , drawers = Drawers.init
    , reacting = Reacting.init
    , viewing = Viewing.init
    }


{-| Back after a loss of the channel, with the roster as it is now.
-}
welcomed : Room -> Model -> Model
welcomed room model =
    { model | room = room, signaling = Signaling.Online }


{-| How much was written that nobody looked at here.
-}
unread : Model -> Int
unread model =
    Drawers.unread model.drawers


{-| The chat is open.
-}
read : Model -> Model
read model =
    talked Talk.read model


{-| What lies over the call goes away.
-}
escaped : Model -> Model
escaped model =
    { model | reacting = Reacting.closed model.reacting }


{-| Somebody reacts.
-}
reacted : { reaction : Reaction, by : String } -> Model -> ( Model, Cmd Msg )
reacted reaction model =
    Reacting.add reaction model.reacting
        |> Tuple.mapBoth (\reacting -> { model | reacting = reacting }) (Cmd.map GotReactingMsg)


{-| What is said and sent beside the call.
-}
talked : (Talk -> Talk) -> Model -> Model
talked change model =
    { model | drawers = Drawers.talked change model.drawers }


{-| How each hears each.
-}
measured : List Pairs.Row -> Model -> Model
measured rows model =
    { model | drawers = Drawers.measured rows model.drawers }


{-| Somebody began or ceased to speak.
-}
listening : Speaking -> Model -> Model
listening speaking ({ viewing } as model) =
    { model | viewing = { viewing | speaking = speaking } }



-- UPDATE


type Msg
    = ClickedMicrophone
    | ClickedCamera
    | ClickedFullscreen
    | ClickedDrawer Drawer
    | ClickedLeave
    | ClickedCopyLink
    | ClickedShareLink
    | ClickedShareScreen
    | ClickedUseShortcuts Bool
    | GotKnocksMsg Knocks.Msg
    | GotViewingMsg Viewing.Msg
    | GotReactingMsg Reacting.Msg
    | GotDrawersMsg Drawers.Msg


{-| A key stands for a button.
-}
pressed : Shortcut -> Here -> Msg
pressed shortcut here =
    case shortcut of
        Shortcut.Microphone ->
            ClickedMicrophone

        Shortcut.Camera ->
            ClickedCamera

        Shortcut.Hand ->
            GotReactingMsg (Reacting.ClickedHand (not (Hand.isUp here.hand)))

        Shortcut.Chat ->
            ClickedDrawer Drawer.Chat

        Shortcut.People ->
            ClickedDrawer Drawer.People

        Shortcut.Fullscreen ->
            ClickedFullscreen

        Shortcut.Help ->
            ClickedDrawer Drawer.Shortcuts


{-| What only the surrounding page can do.
-}
type Request
    = Nowhere
    | Toggle Drawer
    | UseShortcuts Bool
    | Leave


update : Msg -> Here -> Model -> ( Model, Cmd Msg, Request )
update msg here model =
    case msg of
        ClickedMicrophone ->
            if Media.switchable here.media.microphone then
                ( model, Switch.turnMicrophone here.media, Nowhere )

            else
                ( model, Cmd.none, Toggle Drawer.Devices )

        ClickedCamera ->
            if Media.switchable here.media.camera then
                ( model, Switch.turnCamera here.media, Nowhere )

            else
                ( model, Cmd.none, Toggle Drawer.Devices )

        ClickedFullscreen ->
            ( model, Ports.send Ports.ToggleFullscreen, Nowhere )

        ClickedDrawer which ->
            ( { model | drawers = Drawers.turned model.drawers }, Cmd.none, Toggle which )

        ClickedLeave ->
            ( model, Cmd.none, Leave )

        ClickedCopyLink ->
            ( model, Ports.send Ports.CopyLink, Nowhere )

        ClickedShareLink ->
            ( model, Ports.send Ports.ShareLink, Nowhere )

        ClickedShareScreen ->
            ( model, Ports.send (Ports.ShareScreen (here.sharing == Sharing.Off)), Nowhere )

        ClickedUseShortcuts on ->
            ( model, Ports.send (Ports.UseShortcuts on), UseShortcuts on )

        GotKnocksMsg knocksMsg ->
            ( model, Knocks.update knocksMsg, Nowhere )

        GotViewingMsg viewingMsg ->
            let
                ( viewing, cmd ) =
                    Viewing.update viewingMsg model.room here model.viewing
            in
            ( { model | viewing = viewing }, Cmd.map GotViewingMsg cmd, Nowhere )

        GotReactingMsg reactingMsg ->
            let
                ( reacting, cmd ) =
                    Reacting.update reactingMsg model.reacting
            in
            ( { model | reacting = reacting }, Cmd.map GotReactingMsg cmd, Nowhere )

        GotDrawersMsg drawersMsg ->
            let
                ( drawers, cmd ) =
                    Drawers.update drawersMsg model.drawers
            in
            ( { model | drawers = drawers }, Cmd.map GotDrawersMsg cmd, Nowhere )



-- VIEW


view : Here -> { titleId : String, open : Maybe Drawer, problems : Int } -> Model -> Html Msg
view here { titleId, open, problems } model =
    let
        words =
            Here.words here
    in
    main_ [ class "call" ]
        [ h1 [ id titleId, class "heard-only", tabindex -1 ] [ text words.call.title ]
        , div [ class "stage" ]
            [ Lines.view here { signaling = model.signaling, locked = model.room.locked, clickedStop = ClickedShareScreen }
            , knocks here open model
            , alone here model
            , Html.map GotViewingMsg (Grid.view here model.room model.viewing)
            , Reacting.floating model.reacting
            ]
        , Bar.view here
            { open = open
            , waiting = List.length (Room.waiting model.room)
            , unread = unread model
            , reacting = Html.map GotReactingMsg (Reacting.view here model.reacting)
            , problems = problems
            , fullscreen = model.fullscreen
            , clickedMicrophone = ClickedMicrophone
            , clickedCamera = ClickedCamera
            , clickedShare = ClickedShareScreen
            , clickedFullscreen = ClickedFullscreen
            , clickedDrawer = ClickedDrawer
            , clickedLeave = ClickedLeave
            }
        ]


{-| Beside the people nobody: they stand there. Above another panel there is little room.
-}
knocks : Here -> Maybe Drawer -> Model -> Html Msg
knocks here open model =
    let
        atOnce most =
            Knocks.view here
                { most = most, toMsg = GotKnocksMsg, clickedMore = ClickedDrawer Drawer.People }
                (Room.waiting model.room)
    in
    case open of
        Just Drawer.People ->
            text ""

        Just _ ->
            atOnce 1

        Nothing ->
            atOnce 2


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


{-| What stands in a drawer that belongs to the call.
-}
drawer : Here -> Model -> Drawer -> { title : String, content : List (Html Msg) }
drawer here model =
    Drawers.view here
        model.room
        { toMsg = GotDrawersMsg
        , viewingMsg = GotViewingMsg
        , reactingMsg = GotReactingMsg
        , clickedFullscreen = ClickedFullscreen
        , clickedShareScreen = ClickedShareScreen
        , clickedUseShortcuts = ClickedUseShortcuts
        , clickedDrawer = ClickedDrawer
        }
        model.drawers
