module Screen exposing (Config, Msg(..), Screen(..), inCall, isSameKind, opened, subscriptions, update, view, waiting)

{-| What fills the page: one screen at a time.
-}

import Browser.Events
import Drawer exposing (Drawer)
import Effect exposing (Effect(..))
import Ending exposing (Ending)
import Frame
import Here exposing (Here)
import Html exposing (Html)
import Json.Decode as Decode
import Page.Busy as Busy
import Page.Call as Call
import Page.Home as Home
import Page.Lobby as Lobby
import Page.Over as Over
import Page.Waiting as Waiting
import Reachability
import Room
import Shortcut exposing (Shortcut)
import Start



-- MODEL


type Screen
    = Home Home.Model
      -- A link is being redeemed.
    | Opening
      -- The way back into a call after a reload.
    | Resuming
    | Lobby Lobby.Model
    | Waiting
    | Call Call.Model
    | Over Ending


opened : Start.Flags -> Screen
opened flags =
    if not flags.secure then
        Over Ending.Insecure

    else
        case flags.start of
            Start.FromHome trouble ->
                Home (Home.init trouble)

            Start.FromInvite ->
                Opening

            Start.FromResume ->
                Resuming

            Start.FromUnsupported ->
                Over Ending.Unsupported


{-| Whether somebody who looks sees the same screen, perhaps with other contents.
-}
isSameKind : Screen -> Screen -> Bool
isSameKind one other =
    case ( one, other ) of
        ( Home _, Home _ ) ->
            True

        ( Lobby _, Lobby _ ) ->
            True

        ( Call _, Call _ ) ->
            True

        _ ->
            one == other


{-| How much there is to attend to in the call: who knocks, what was written.
-}
waiting : Screen -> Int
waiting screen =
    case screen of
        Call call ->
            List.length (Room.waiting call.room) + Call.unread call

        _ ->
            0



-- UPDATE


type Msg
    = GotHomeMsg Home.Msg
    | GotLobbyMsg Lobby.Msg
    | GotWaitingMsg Waiting.Msg
    | GotOverMsg Over.Msg
    | GotCallMsg Call.Msg
    | PressedShortcut Shortcut


{-| A message of a screen that is no longer there changes nothing.
-}
update : Msg -> Here -> Screen -> ( Here, Screen, List (Effect Msg) )
update msg here screen =
    case msg of
        GotHomeMsg homeMsg ->
            case screen of
                Home home ->
                    let
                        ( changed, cmd ) =
                            Home.update homeMsg home
                    in
                    ( here, Home changed, [ Run (Cmd.map GotHomeMsg cmd) ] )

                _ ->
                    ( here, screen, [] )

        GotLobbyMsg lobbyMsg ->
            case screen of
                Lobby lobby ->
                    let
                        ( nowHere, changed, cmd ) =
                            Lobby.update lobbyMsg here lobby
                    in
                    ( nowHere, Lobby changed, [ Run (Cmd.map GotLobbyMsg cmd) ] )

                _ ->
                    ( here, screen, [] )

        GotWaitingMsg waitingMsg ->
            ( here, screen, [ Run (Cmd.map GotWaitingMsg (Waiting.update waitingMsg here)) ] )

        GotOverMsg overMsg ->
            ( here, screen, [ Run (Cmd.map GotOverMsg (Over.update overMsg)) ] )

        GotCallMsg callMsg ->
            case screen of
                Call call ->
                    let
                        ( changed, cmd, request ) =
                            Call.update callMsg here call
                    in
                    grant request here (Call changed) (Cmd.map GotCallMsg cmd)

                _ ->
                    ( here, screen, [] )

        PressedShortcut shortcut ->
            update (GotCallMsg (Call.pressed shortcut here)) here screen


grant : Call.Request -> Here -> Screen -> Cmd Msg -> ( Here, Screen, List (Effect Msg) )
grant request here screen cmd =
    case request of
        Call.Nowhere ->
            ( here, screen, [ Run cmd ] )

        Call.Toggle drawer ->
            ( here, screen, [ Run cmd, Toggle drawer ] )

        Call.Leave ->
            ( here, screen, [ Run cmd, Leave ] )

        Call.UseShortcuts on ->
            ( { here | shortcuts = on }, screen, [ Run cmd ] )


inCall : (Call.Model -> Call.Model) -> Screen -> Screen
inCall change screen =
    case screen of
        Call call ->
            Call (change call)

        _ ->
            screen


subscriptions : Here -> Screen -> Sub Msg
subscriptions here screen =
    case screen of
        Call _ ->
            if here.shortcuts then
                Browser.Events.onKeyDown (Decode.map PressedShortcut Shortcut.decoder)

            else
                Sub.none

        _ ->
            Sub.none



-- VIEW


type alias Config msg =
    { toMsg : Msg -> msg
    , choseLanguage : String -> msg
    , clickedLog : msg
    , clickedServer : msg
    , clickedHome : msg
    , clickedRejoin : msg
    , clickedLeave : msg
    , open : Maybe Drawer
    , problems : Int
    }


view : Here -> Config msg -> Screen -> Html msg
view here config screen =
    let
        titleId =
            Frame.titleId

        frame kind content =
            Frame.view here
                { choseLanguage = config.choseLanguage
                , clickedLog = config.clickedLog
                , problems = config.problems
                , kind = kind
                }
                [ Reachability.view here, content ]

        busy sentence =
            Busy.view
                { titleId = titleId
                , sentence = sentence
                , back = (Here.words here).backToStart
                , clickedBack = config.clickedHome
                }
    in
    case screen of
        Home home ->
            frame "home" (Home.view here { titleId = titleId, toMsg = config.toMsg << GotHomeMsg, clickedServer = config.clickedServer } home)

        Opening ->
            frame "busy" (busy (Here.words here).opening)

        Resuming ->
            frame "busy" (busy (Here.words here).resuming)

        Lobby lobby ->
            frame "lobby"
                (Lobby.view here
                    { titleId = titleId, toMsg = config.toMsg << GotLobbyMsg, clickedBack = config.clickedHome }
                    lobby
                )

        Waiting ->
            frame "waiting"
                (Waiting.view here
                    { titleId = titleId, toMsg = config.toMsg << GotWaitingMsg, clickedLeave = config.clickedLeave }
                )

        Call call ->
            Html.map (config.toMsg << GotCallMsg)
                (Call.view here
                    { titleId = titleId, open = config.open, problems = config.problems }
                    call
                )

        Over ending ->
            frame "over"
                (Over.view here
                    { titleId = titleId, clickedRejoin = config.clickedRejoin, clickedHome = config.clickedHome, toMsg = config.toMsg << GotOverMsg }
                    ending
                )
