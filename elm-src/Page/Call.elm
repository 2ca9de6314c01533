module Page.Call exposing (Model, Msg, Request(..), drawer, escaped, init, listening, measured, pressed, reacted, read, talked, unread, update, view, welcomed)

{-| The call itself: who is here, what can be done, and what is amiss.
-}

import Call.Banners as Banners
import Call.Bar as Bar
import Call.Grid as Grid
import Call.Reacting as Reacting
import Call.Reaction exposing (Reaction)
import Call.Shortcut as Shortcut exposing (Shortcut)
import Call.Viewing as Viewing
import Chat.History as History exposing (History)
import Device.Media as Media
import Device.Sharing as Sharing
import Device.Switch as Switch
import Drawer exposing (Drawer)
import Drawer.Contents as Contents
import Html exposing (Html, div, h1, h2, main_, section, text)
import Html.Attributes exposing (class, id, tabindex)
import Invite.Link as Link
import People.Knocks as Knocks
import Ports
import Room exposing (Room)
import Room.Hand as Hand
import Room.Pairs as Pairs
import Room.Signaling as Signaling exposing (Signaling)
import Room.Speaking exposing (Speaking)
import Shared exposing (Shared)



-- MODEL


type alias Model =
    { room : Room
    , signaling : Signaling
    , fullscreen : Bool
    , drawers : Contents.Model
    , reacting : Reacting.Model
    , viewing : Viewing.Model
    }


init : Room -> Model
init room =
    { room = room
    , signaling = Signaling.Online
    , fullscreen = False
    , drawers = Contents.init
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
    Contents.unread model.drawers


{-| The chat is open.
-}
read : Model -> Model
read model =
    talked History.read model


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
talked : (History -> History) -> Model -> Model
talked change model =
    { model | drawers = Contents.talked change model.drawers }


{-| How each hears each.
-}
measured : List Pairs.Row -> Model -> Model
measured rows model =
    { model | drawers = Contents.measured rows model.drawers }


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
    | GotContentsMsg Contents.Msg


{-| A key stands for a button.
-}
pressed : Shortcut -> Shared -> Msg
pressed shortcut shared =
    case shortcut of
        Shortcut.Microphone ->
            ClickedMicrophone

        Shortcut.Camera ->
            ClickedCamera

        Shortcut.Hand ->
            GotReactingMsg (Reacting.ClickedHand (not (Hand.isUp shared.hand)))

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


update : Msg -> Shared -> Model -> ( Model, Cmd Msg, Request )
update msg shared model =
    case msg of
        ClickedMicrophone ->
            if Media.switchable shared.media.microphone then
                ( model, Switch.turnMicrophone shared.media, Nowhere )

            else
                ( model, Cmd.none, Toggle Drawer.Devices )

        ClickedCamera ->
            if Media.switchable shared.media.camera then
                ( model, Switch.turnCamera shared.media, Nowhere )

            else
                ( model, Cmd.none, Toggle Drawer.Devices )

        ClickedFullscreen ->
            ( model, Ports.send Ports.ToggleFullscreen, Nowhere )

        ClickedDrawer which ->
            ( { model | drawers = Contents.turned model.drawers }, Cmd.none, Toggle which )

        ClickedLeave ->
            ( model, Cmd.none, Leave )

        ClickedCopyLink ->
            ( model, Ports.send Ports.CopyLink, Nowhere )

        ClickedShareLink ->
            ( model, Ports.send Ports.ShareLink, Nowhere )

        ClickedShareScreen ->
            ( model, Ports.send (Ports.ShareScreen (shared.sharing == Sharing.Off)), Nowhere )

        ClickedUseShortcuts on ->
            ( model, Ports.send (Ports.UseShortcuts on), UseShortcuts on )

        GotKnocksMsg knocksMsg ->
            ( model, Knocks.update knocksMsg, Nowhere )

        GotViewingMsg viewingMsg ->
            let
                ( viewing, cmd ) =
                    Viewing.update viewingMsg model.room shared model.viewing
            in
            ( { model | viewing = viewing }, Cmd.map GotViewingMsg cmd, Nowhere )

        GotReactingMsg reactingMsg ->
            let
                ( reacting, cmd ) =
                    Reacting.update reactingMsg model.reacting
            in
            ( { model | reacting = reacting }, Cmd.map GotReactingMsg cmd, Nowhere )

        GotContentsMsg contentsMsg ->
            let
                ( drawers, cmd ) =
                    Contents.update contentsMsg model.drawers
            in
            ( { model | drawers = drawers }, Cmd.map GotContentsMsg cmd, Nowhere )



-- VIEW


view : Shared -> { titleId : String, open : Maybe Drawer, problems : Int } -> Model -> Html Msg
view shared { titleId, open, problems } model =
    let
        words =
            Shared.words shared
    in
    main_ [ class "call" ]
        [ h1 [ id titleId, class "heard-only", tabindex -1 ] [ text words.call.title ]
        , div [ class "stage" ]
            [ Banners.view shared { signaling = model.signaling, locked = model.room.locked, clickedStop = ClickedShareScreen }
            , knocks shared open model
            , alone shared model
            , Html.map GotViewingMsg (Grid.view shared model.room model.viewing)
            , Reacting.floating model.reacting
            ]
        , Bar.view shared
            { open = open
            , waiting = List.length (Room.waiting model.room)
            , unread = unread model
            , reacting = Html.map GotReactingMsg (Reacting.view shared model.reacting)
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
knocks : Shared -> Maybe Drawer -> Model -> Html Msg
knocks shared open model =
    let
        atOnce most =
            Knocks.view shared
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


alone : Shared -> Model -> Html Msg
alone shared model =
    if List.isEmpty (Room.others model.room) then
        section [ class "alone" ]
            [ h2 [] [ text (Shared.words shared).call.alone ]
            , Link.view shared
                { id = "alone-link"
                , clickedCopy = ClickedCopyLink
                , clickedShare = ClickedShareLink
                }
            ]

    else
        text ""


{-| What stands in a drawer that belongs to the call.
-}
drawer : Shared -> Model -> Drawer -> { title : String, content : List (Html Msg) }
drawer shared model =
    Contents.view shared
        model.room
        { toMsg = GotContentsMsg
        , viewingMsg = GotViewingMsg
        , reactingMsg = GotReactingMsg
        , clickedFullscreen = ClickedFullscreen
        , clickedShareScreen = ClickedShareScreen
        , clickedUseShortcuts = ClickedUseShortcuts
        , clickedDrawer = ClickedDrawer
        }
        model.drawers
