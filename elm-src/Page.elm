module Page exposing (Msg(..), Page(..), followed, inCall, isSameKind, opened, subscriptions, title, update, view, waiting)

{-| What fills the window: one page at a time.
-}

import Browser.Events
import Call.Shortcut as Shortcut exposing (Shortcut)
import Drawer exposing (Drawer)
import Effect exposing (Effect(..))
import Flags exposing (Flags)
import Html exposing (Html)
import Json.Decode as Decode
import Page.Call as Call
import Page.Ended as Ended
import Page.Frame as Frame
import Page.Home as Home
import Page.Loading as Loading
import Page.Lobby as Lobby
import Page.Reachability as Reachability
import Page.Waiting as Waiting
import Ports.ToJs as ToJs
import Room
import Room.Ending as Ending exposing (Ending)
import Shared exposing (Shared)



-- MODEL


type Page
    = Home Home.Model
      -- An invite is being exchanged for a seat.
    | Opening
      -- Going back into a call after a reload.
    | Resuming
    | Lobby Lobby.Model
    | Waiting Waiting.Model
    | Call Call.Model
    | Ended Ending


opened : Flags -> Page
opened flags =
    if not flags.secure then
        Ended Ending.Insecure

    else
        case flags.start of
            Flags.FromHome trouble ->
                Home (Home.init trouble)

            Flags.FromInvite ->
                Opening

            Flags.FromResume ->
                Resuming

            Flags.FromUnsupported ->
                Ended Ending.Unsupported


{-| Whether a person would call it the same page, perhaps with other contents.
-}
isSameKind : Page -> Page -> Bool
isSameKind one other =
    case ( one, other ) of
        ( Home _, Home _ ) ->
            True

        ( Lobby _, Lobby _ ) ->
            True

        ( Waiting _, Waiting _ ) ->
            True

        ( Call _, Call _ ) ->
            True

        _ ->
            one == other


{-| How many things wait for attention in the call: knocks and unread messages.
-}
waiting : Page -> Int
waiting page =
    case page of
        Call call ->
            List.length (Room.waiting call.room) + Call.unread call

        _ ->
            0


{-| Its heading.
-}
title : Shared -> Page -> String
title shared page =
    let
        words =
            Shared.words shared
    in
    case page of
        Home _ ->
            words.home.title

        Opening ->
            words.opening

        Resuming ->
            words.resuming

        Lobby lobby ->
            Lobby.title shared lobby

        Waiting _ ->
            words.waiting.title

        Call _ ->
            words.call.title

        Ended ending ->
            (words.ending ending).title



-- UPDATE


type Msg
    = GotHomeMsg Home.Msg
    | GotLobbyMsg Lobby.Msg
    | GotWaitingMsg Waiting.Msg
    | GotEndedMsg Ended.Msg
    | GotCallMsg Call.Msg
    | PressedShortcut Shortcut
    | ChoseLanguage String
    | ClickedHome
    | ClickedRejoin
    | ClickedLeave
    | ClickedDrawer Drawer


{-| A message of a page that is gone changes nothing.
-}
update : Shared -> Msg -> Page -> ( Page, Effect Msg )
update shared msg page =
    case msg of
        GotHomeMsg homeMsg ->
            case page of
                Home home ->
                    Home.update shared homeMsg home
                        |> Tuple.mapBoth Home (Effect.map GotHomeMsg)

                _ ->
                    ( page, None )

        GotLobbyMsg lobbyMsg ->
            case page of
                Lobby lobby ->
                    Lobby.update shared lobbyMsg lobby
                        |> Tuple.mapBoth Lobby (Effect.map GotLobbyMsg)

                _ ->
                    ( page, None )

        GotWaitingMsg waitingMsg ->
            case page of
                Waiting waits ->
                    Waiting.update shared waitingMsg waits
                        |> Tuple.mapBoth Waiting (Effect.map GotWaitingMsg)

                _ ->
                    ( page, None )

        GotCallMsg callMsg ->
            case page of
                Call call ->
                    Call.update shared callMsg call
                        |> Tuple.mapBoth Call (Effect.map GotCallMsg)

                _ ->
                    ( page, None )

        GotEndedMsg endedMsg ->
            case page of
                Ended ending ->
                    Ended.update shared endedMsg ending
                        |> Tuple.mapBoth Ended (Effect.map GotEndedMsg)

                _ ->
                    ( page, None )

        PressedShortcut shortcut ->
            update shared (GotCallMsg (Call.pressed shortcut shared)) page

        ChoseLanguage tag ->
            ( page
            , Batch
                [ SetShared (Shared.inLanguage tag)
                , SendToJs (ToJs.ChooseLanguage tag)
                ]
            )

        ClickedHome ->
            ( Home (Home.init Nothing)
            , Batch
                [ SetShared Shared.withoutCall
                , AskOtherCall False
                , SendToJs ToJs.GoHome
                ]
            )

        ClickedRejoin ->
            ( Opening, SendToJs ToJs.Rejoin )

        ClickedLeave ->
            ( page, Leave )

        ClickedDrawer drawer ->
            ( page, ToggleDrawer drawer )


{-| Any message may have changed which video is large.
-}
followed : Page -> ( Page, Effect Msg )
followed page =
    case page of
        Call call ->
            Call.followed call
                |> Tuple.mapBoth Call (Effect.map GotCallMsg)

        _ ->
            ( page, None )


inCall : (Call.Model -> Call.Model) -> Page -> Page
inCall change page =
    case page of
        Call call ->
            Call (change call)

        _ ->
            page


subscriptions : Shared -> Page -> Sub Msg
subscriptions shared page =
    case page of
        Call _ ->
            if shared.settings.shortcuts then
                Browser.Events.onKeyDown (Decode.map PressedShortcut Shortcut.decoder)

            else
                Sub.none

        _ ->
            Sub.none



-- VIEW


view : Shared -> { open : Maybe Drawer, problems : Int } -> Page -> Html Msg
view shared { open, problems } page =
    let
        titleId =
            Frame.titleId

        frame kind content =
            Frame.view shared
                { choseLanguage = ChoseLanguage
                , clickedLog = ClickedDrawer Drawer.Log
                , problems = problems
                , kind = kind
                }
                [ Reachability.view shared, content ]

        busy sentence =
            Loading.view
                { titleId = titleId
                , sentence = sentence
                , back = (Shared.words shared).backToStart
                , clickedBack = ClickedHome
                }
    in
    case page of
        Home home ->
            frame "home" (Home.view shared { titleId = titleId, toMsg = GotHomeMsg, clickedServer = ClickedDrawer Drawer.Server } home)

        Opening ->
            frame "busy" (busy (Shared.words shared).opening)

        Resuming ->
            frame "busy" (busy (Shared.words shared).resuming)

        Lobby lobby ->
            frame "lobby"
                (Lobby.view shared
                    { titleId = titleId, toMsg = GotLobbyMsg, clickedBack = ClickedHome }
                    lobby
                )

        Waiting waits ->
            frame "waiting"
                (Waiting.view shared
                    { titleId = titleId, toMsg = GotWaitingMsg, clickedLeave = ClickedLeave }
                    waits
                )

        Call call ->
            Html.map GotCallMsg
                (Call.view shared
                    { titleId = titleId, open = open, problems = problems }
                    call
                )

        Ended ending ->
            frame "over"
                (Ended.view shared
                    { titleId = titleId, clickedRejoin = ClickedRejoin, clickedHome = ClickedHome, toMsg = GotEndedMsg }
                    ending
                )
