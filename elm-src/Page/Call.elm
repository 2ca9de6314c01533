module Page.Call exposing (Model, Msg, drawer, escaped, floated, followed, hostLinked, init, labelled, listening, measured, pressed, reacted, read, talked, unread, update, view, welcomed)

{-| The call itself: who is here, what can be done, and what is wrong.
-}

import Call.Banners as Banners
import Call.Bar as Bar
import Call.Grid as Grid
import Call.Layout exposing (Spot)
import Call.Reacting as Reacting
import Call.Reaction exposing (Reaction)
import Call.Shortcut as Shortcut exposing (Shortcut)
import Call.Viewing as Viewing
import Chat.History as History exposing (History)
import Device.Media as Media
import Device.Recording exposing (Recording)
import Device.Sharing as Sharing
import Device.Switch as Switch
import Drawer exposing (Drawer)
import Drawer.Contents as Contents
import Effect exposing (Effect(..))
import Html exposing (Html, div, h1, h2, main_, section, text)
import Html.Attributes exposing (class, id, tabindex)
import Invite.Link as Link
import People.Knocks as Knocks
import Ports.ToJs as ToJs
import Room exposing (Room)
import Room.Hand as Hand
import Room.Member as Member
import Room.Pairs as Pairs
import Room.Speaking exposing (Speaking)
import Shared exposing (Shared)
import Ui.LimitedText exposing (LimitedText)



-- MODEL


type alias Model =
    { room : Room

    -- Whether somebody else is or was here, as far as this page knows.
    , accompanied : Bool
    , fullscreen : Bool

    -- Whether the ways out are shown.
    , leaving : Bool
    , drawers : Contents.Model
    , reacting : Reacting.Model
    , viewing : Viewing.Model
    }


{-| A page that is reloaded cannot know who was there before.
-}
init : { reloaded : Bool } -> Room -> Model
init { reloaded } room =
    { room = room
    , accompanied = reloaded
    , fullscreen = False
    , leaving = False
    , drawers = Contents.init
    , reacting = Reacting.init
    , viewing = Viewing.init
    }


{-| Back after losing the server, with the current roster.
-}
welcomed : Room -> Model -> Model
welcomed room model =
    { model | room = room }


{-| How many messages are unread.
-}
unread : Model -> Int
unread model =
    Contents.unread model.drawers


{-| The chat is open.
-}
read : Model -> Model
read model =
    talked History.read model


{-| Escape closes what lies over the call.
-}
escaped : Model -> Model
escaped model =
    { model | reacting = Reacting.closed model.reacting, leaving = False }


{-| Someone reacted.
-}
reacted : { reaction : Reaction, by : String } -> Model -> ( Model, Effect Msg )
reacted reaction model =
    Reacting.add reaction model.reacting
        |> Tuple.mapBoth (\reacting -> { model | reacting = reacting }) (Effect.map GotReactingMsg)


{-| Any message may have changed which video is large.
-}
followed : Model -> ( Model, Effect Msg )
followed model =
    Viewing.follow model.room model.viewing
        |> Tuple.mapFirst
            (\viewing ->
                { model
                    | viewing = viewing
                    , accompanied = model.accompanied || not (List.isEmpty (Room.others model.room))
                }
            )


{-| The chat changed.
-}
talked : (History -> History) -> Model -> Model
talked change model =
    { model | drawers = Contents.talked change model.drawers }


{-| The label of a new link was measured.
-}
labelled : LimitedText -> Model -> Model
labelled label model =
    { model | drawers = Contents.labelled label model.drawers }


{-| The link for another device of this host.
-}
hostLinked : Maybe { link : String, expires : Int } -> Model -> Model
hostLinked link model =
    { model | drawers = Contents.hostLinked link model.drawers }


{-| Who hears whom was measured.
-}
measured : List Pairs.Row -> Model -> Model
measured rows model =
    { model | drawers = Contents.measured rows model.drawers }


{-| Picture in picture opened by itself.
-}
floated : Spot -> Model -> Model
floated spot model =
    { model | viewing = Viewing.floats spot model.viewing }


{-| Someone began or stopped speaking.
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
    | ClickedAskLeave
    | ClickedLeave
    | ClickedEnd
    | ClickedCopyLink
    | ClickedShareLink
    | ClickedShareScreen
    | ChoseRecording Recording
    | ClickedUseShortcuts Bool
    | ClickedAdmit (List Member.Id)
    | ClickedRefuse (List Member.Id)
    | GotViewingMsg Viewing.Msg
    | GotReactingMsg Reacting.Msg
    | GotContentsMsg Contents.Msg


{-| A shortcut does what its button does.
-}
pressed : Shortcut -> Shared -> Msg
pressed shortcut shared =
    case shortcut of
        Shortcut.Microphone ->
            ClickedMicrophone

        Shortcut.Camera ->
            ClickedCamera

        Shortcut.Hand ->
            GotReactingMsg (Reacting.ClickedHand (not (Hand.isUp shared.own.hand)))

        Shortcut.Chat ->
            ClickedDrawer Drawer.Chat

        Shortcut.People ->
            ClickedDrawer Drawer.People

        Shortcut.Fullscreen ->
            ClickedFullscreen

        Shortcut.Framing ->
            GotViewingMsg Viewing.PressedFraming

        Shortcut.Help ->
            ClickedDrawer Drawer.Shortcuts


update : Shared -> Msg -> Model -> ( Model, Effect Msg )
update shared msg model =
    case msg of
        ClickedMicrophone ->
            if Media.switchable shared.media.microphone then
                ( model, Switch.turnMicrophone shared.media )

            else
                ( model, ToggleDrawer Drawer.Devices )

        ClickedCamera ->
            if Media.switchable shared.media.camera then
                ( model, Switch.turnCamera shared.media )

            else
                ( model, ToggleDrawer Drawer.Devices )

        ClickedFullscreen ->
            ( model, SendToJs ToJs.ToggleFullscreen )

        ClickedDrawer which ->
            ( { model | drawers = Contents.turned model.drawers, leaving = False }, ToggleDrawer which )

        ClickedAskLeave ->
            ( { model | leaving = not model.leaving }, None )

        ClickedEnd ->
            ( { model | leaving = False }, SendToJs ToJs.End )

        ClickedLeave ->
            ( model, Effect.Leave )

        ClickedCopyLink ->
            ( model, SendToJs ToJs.CopyLink )

        ClickedShareLink ->
            ( model, SendToJs ToJs.ShareLink )

        ClickedShareScreen ->
            ( model, SendToJs (ToJs.ShareScreen (shared.sharing == Sharing.Off)) )

        ChoseRecording recording ->
            ( model, SendToJs (ToJs.KeepRecording recording) )

        ClickedUseShortcuts on ->
            ( model
            , Batch
                [ SetShared (Shared.setSettings (\settings -> { settings | shortcuts = on }))
                , SendToJs (ToJs.UseShortcuts on)
                ]
            )

        ClickedAdmit members ->
            ( model, Batch (List.map (ToJs.Admit >> SendToJs) members) )

        ClickedRefuse members ->
            ( model, Batch (List.map (ToJs.Refuse >> SendToJs) members) )

        GotViewingMsg viewingMsg ->
            Viewing.update shared viewingMsg model.viewing
                |> Tuple.mapBoth (\viewing -> { model | viewing = viewing }) (Effect.map GotViewingMsg)

        GotReactingMsg reactingMsg ->
            Reacting.update shared reactingMsg model.reacting
                |> Tuple.mapBoth (\reacting -> { model | reacting = reacting }) (Effect.map GotReactingMsg)

        GotContentsMsg contentsMsg ->
            Contents.update shared contentsMsg model.drawers
                |> Tuple.mapBoth (\drawers -> { model | drawers = drawers }) (Effect.map GotContentsMsg)



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
            [ Banners.view shared { locked = model.room.locked, clickedStop = ClickedShareScreen, choseRecording = ChoseRecording }
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
            , clickedMicrophone = ClickedMicrophone
            , clickedCamera = ClickedCamera
            , clickedShare = ClickedShareScreen
            , clickedDrawer = ClickedDrawer
            , leaving =
                if model.room.role == Member.Host then
                    Bar.Asked model.leaving

                else
                    Bar.Direct
            , clickedAskLeave = ClickedAskLeave
            , clickedLeave = ClickedLeave
            , clickedEnd = ClickedEnd
            }
        ]


{-| The list of people shows all knocks itself; above another drawer there is
little room.
-}
knocks : Shared -> Maybe Drawer -> Model -> Html Msg
knocks shared open model =
    let
        atOnce most =
            Knocks.view shared
                { clickedAdmit = ClickedAdmit, clickedRefuse = ClickedRefuse }
                { most = most, clickedMore = ClickedDrawer Drawer.People }
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
            [ h2 []
                [ text
                    (if model.accompanied then
                        (Shared.words shared).call.aloneAgain

                     else
                        (Shared.words shared).call.alone
                    )
                ]
            , Link.view shared
                { id = "alone-link"
                , clickedCopy = ClickedCopyLink
                , clickedShare = ClickedShareLink
                }
            ]

    else
        text ""


{-| The contents of a drawer of the call.
-}
drawer : Shared -> Model -> Drawer -> { title : String, content : List (Html Msg) }
drawer shared model =
    Contents.view shared
        model.room
        { toMsg = GotContentsMsg
        , viewing = model.viewing
        , viewingMsg = GotViewingMsg
        , reactingMsg = GotReactingMsg
        , fullscreen = model.fullscreen
        , clickedFullscreen = ClickedFullscreen
        , clickedCopyLink = ClickedCopyLink
        , clickedShareLink = ClickedShareLink
        , clickedShareScreen = ClickedShareScreen
        , clickedUseShortcuts = ClickedUseShortcuts
        , clickedDrawer = ClickedDrawer
        }
        model.drawers
