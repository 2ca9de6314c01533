module Page exposing (Config, Msg(..), Page(..), inCall, isSameKind, opened, subscriptions, update, view, waiting)

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
import Room
import Room.Ending as Ending exposing (Ending)
import Shared exposing (Shared)



-- MODEL


type Page
    = Home Home.Model
      -- A link is being redeemed.
    | Opening
      -- The way back into a call after a reload.
    | Resuming
    | Lobby Lobby.Model
    | Waiting
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


{-| Whether somebody who looks sees the same page, perhaps with other contents.
-}
isSameKind : Page -> Page -> Bool
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
waiting : Page -> Int
waiting page =
    case page of
        Call call ->
            List.length (Room.waiting call.room) + Call.unread call

        _ ->
            0



-- UPDATE


type Msg
    = GotHomeMsg Home.Msg
    | GotLobbyMsg Lobby.Msg
    | GotWaitingMsg Waiting.Msg
    | GotEndedMsg Ended.Msg
    | GotCallMsg Call.Msg
    | PressedShortcut Shortcut


{-| A message of a page that is no longer there changes nothing.
-}
update : Msg -> Shared -> Page -> ( Shared, Page, List (Effect Msg) )
update msg shared page =
    case msg of
        GotHomeMsg homeMsg ->
            case page of
                Home home ->
                    let
                        ( changed, cmd ) =
                            Home.update homeMsg home
                    in
                    ( shared, Home changed, [ Run (Cmd.map GotHomeMsg cmd) ] )

                _ ->
                    ( shared, page, [] )

        GotLobbyMsg lobbyMsg ->
            case page of
                Lobby lobby ->
                    let
                        ( nowHere, changed, cmd ) =
                            Lobby.update lobbyMsg shared lobby
                    in
                    ( nowHere, Lobby changed, [ Run (Cmd.map GotLobbyMsg cmd) ] )

                _ ->
                    ( shared, page, [] )

        GotWaitingMsg waitingMsg ->
            ( shared, page, [ Run (Cmd.map GotWaitingMsg (Waiting.update waitingMsg shared)) ] )

        GotEndedMsg endedMsg ->
            ( shared, page, [ Run (Cmd.map GotEndedMsg (Ended.update endedMsg)) ] )

        GotCallMsg callMsg ->
            case page of
                Call call ->
                    let
                        ( changed, cmd, request ) =
                            Call.update callMsg shared call
                    in
                    grant request shared (Call changed) (Cmd.map GotCallMsg cmd)

                _ ->
                    ( shared, page, [] )

        PressedShortcut shortcut ->
            update (GotCallMsg (Call.pressed shortcut shared)) shared page


grant : Call.Request -> Shared -> Page -> Cmd Msg -> ( Shared, Page, List (Effect Msg) )
grant request shared page cmd =
    case request of
        Call.Nowhere ->
            ( shared, page, [ Run cmd ] )

        Call.Toggle drawer ->
            ( shared, page, [ Run cmd, Toggle drawer ] )

        Call.Leave ->
            ( shared, page, [ Run cmd, Leave ] )

        Call.UseShortcuts on ->
            ( { shared | shortcuts = on }, page, [ Run cmd ] )


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
            if shared.shortcuts then
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


view : Shared -> Config msg -> Page -> Html msg
view shared config page =
    let
        titleId =
            Frame.titleId

        frame kind content =
            Frame.view shared
                { choseLanguage = config.choseLanguage
                , clickedLog = config.clickedLog
                , problems = config.problems
                , kind = kind
                }
                [ Reachability.view shared, content ]

        busy sentence =
            Loading.view
                { titleId = titleId
                , sentence = sentence
                , back = (Shared.words shared).backToStart
                , clickedBack = config.clickedHome
                }
    in
    case page of
        Home home ->
            frame "home" (Home.view shared { titleId = titleId, toMsg = config.toMsg << GotHomeMsg, clickedServer = config.clickedServer } home)

        Opening ->
            frame "busy" (busy (Shared.words shared).opening)

        Resuming ->
            frame "busy" (busy (Shared.words shared).resuming)

        Lobby lobby ->
            frame "lobby"
                (Lobby.view shared
                    { titleId = titleId, toMsg = config.toMsg << GotLobbyMsg, clickedBack = config.clickedHome }
                    lobby
                )

        Waiting ->
            frame "waiting"
                (Waiting.view shared
                    { titleId = titleId, toMsg = config.toMsg << GotWaitingMsg, clickedLeave = config.clickedLeave }
                )

        Call call ->
            Html.map (config.toMsg << GotCallMsg)
                (Call.view shared
                    { titleId = titleId, open = config.open, problems = config.problems }
                    call
                )

        Ended ending ->
            frame "over"
                (Ended.view shared
                    { titleId = titleId, clickedRejoin = config.clickedRejoin, clickedHome = config.clickedHome, toMsg = config.toMsg << GotEndedMsg }
                    ending
                )
