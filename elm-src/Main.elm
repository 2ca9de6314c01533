module Main exposing (main)

{-| The page: one screen at a time, a drawer beside it, short notices over it.
-}

import Browser
import Browser.Events
import Chat
import Drawer exposing (Drawer)
import Ending
import Focus
import Frame
import Hand
import Here exposing (Here)
import Hiding
import Html exposing (Html, div, p, text)
import Html.Attributes exposing (attribute, class, classList, lang)
import Html.Events
import Json.Decode as Decode
import Language
import Layout
import Log exposing (Log)
import Media
import Notices exposing (Notices)
import Page.Busy as Busy
import Page.Call as Call
import Page.Home as Home
import Page.Lobby as Lobby
import Page.Over as Over
import Page.Waiting as Waiting
import Ports exposing (FromJs)
import Room
import Screen exposing (Effect(..), Screen(..))
import ServerFacts
import Sharing
import Shortcut exposing (Shortcut)
import Start
import Task


main : Program Decode.Value Model Msg
main =
    Browser.document
        { init = init
        , update = update
        , subscriptions = subscriptions
        , view = view
        }


subscriptions : Model -> Sub Msg
subscriptions { here, screen } =
    Sub.batch
        [ Ports.incoming GotFromJs
        , case screen of
            Call _ ->
                if here.shortcuts then
                    Browser.Events.onKeyDown (Decode.map PressedShortcut Shortcut.decoder)

                else
                    Sub.none

            _ ->
                Sub.none
        ]



-- MODEL


type alias Model =
    { here : Here
    , screen : Screen
    , drawer : Maybe Drawer
    , notices : Notices
    , log : Log

    -- For those who hear the page: what happened last.
    , announcement : String
    }


init : Decode.Value -> ( Model, Cmd Msg )
init value =
    case Decode.decodeValue Start.decoder value of
        Ok flags ->
            ( opened flags, Cmd.none )

        Err _ ->
            misread "flags" (opened Start.fallback)


opened : Start.Flags -> Model
opened flags =
    { here =
        { language = flags.language
        , canShare = flags.canShare
        , canFullscreen = flags.canFullscreen
        , shortcuts = flags.shortcuts
        , media = Media.unasked
        , devices = Media.noDevices
        , hiding = Hiding.none
        , hand = Hand.down
        , sharing = Sharing.Unable
        , view = Layout.standard
        , name = flags.name
        , link = Nothing
        , invites = []
        , knockSound = True
        , knock = Nothing
        }
    , screen = Screen.opened flags
    , drawer = Nothing
    , notices = Notices.none
    , log = Log.empty
    , announcement = ""
    }



-- UPDATE


type Msg
    = GotFromJs (Result String FromJs)
    | GotHomeMsg Home.Msg
    | GotLobbyMsg Lobby.Msg
    | GotWaitingMsg Waiting.Msg
    | GotCallMsg Call.Msg
    | ClickedLeave
    | ClickedRejoin
    | ClickedHome
    | ClickedLog
    | ClickedServer
    | ClickedCopyLog
    | ClickedCloseDrawer
    | PressedEscape
    | PressedShortcut Shortcut
    | ChoseLanguage String
    | GotNoticesMsg Notices.Msg
    | MovedFocus


update : Msg -> Model -> ( Model, Cmd Msg )
update msg ({ here } as model) =
    case msg of
        GotFromJs (Ok message) ->
            let
                ( nowHere, screen, effects ) =
                    Screen.hear message here model.screen
            in
            { model | here = nowHere }
                |> show screen
                |> perform effects

        GotFromJs (Err mistake) ->
            misread mistake model

        GotHomeMsg homeMsg ->
            case model.screen of
                Home home ->
                    Home.update homeMsg home
                        |> Tuple.mapBoth (\changed -> { model | screen = Home changed }) (Cmd.map GotHomeMsg)

                _ ->
                    ( model, Cmd.none )

        GotLobbyMsg lobbyMsg ->
            case model.screen of
                Lobby lobby ->
                    let
                        ( nowHere, changed, cmd ) =
                            Lobby.update lobbyMsg here lobby
                    in
                    ( { model | here = nowHere, screen = Lobby changed }, Cmd.map GotLobbyMsg cmd )

                _ ->
                    ( model, Cmd.none )

        GotWaitingMsg waitingMsg ->
            ( model, Cmd.map GotWaitingMsg (Waiting.update waitingMsg here) )

        GotCallMsg callMsg ->
            case model.screen of
                Call call ->
                    let
                        ( changed, cmd, request ) =
                            Call.update callMsg here call
                    in
                    { model | screen = Call changed }
                        |> grant request
                        |> Tuple.mapSecond (\more -> Cmd.batch [ Cmd.map GotCallMsg cmd, more ])

                _ ->
                    ( model, Cmd.none )

        ClickedLeave ->
            leave model

        ClickedRejoin ->
            show Opening model
                |> also (Ports.send Ports.Rejoin)

        ClickedHome ->
            show (Home Home.init) { model | here = { here | link = Nothing, invites = [], knock = Nothing } }
                |> also (Ports.send Ports.GoHome)

        ClickedLog ->
            toggle Drawer.Log model

        ClickedServer ->
            toggle Drawer.Server model

        ClickedCopyLog ->
            ( model, Ports.send Ports.CopyLog )

        ClickedCloseDrawer ->
            closeDrawer model

        PressedEscape ->
            closeDrawer (inCall Call.escaped model)

        PressedShortcut shortcut ->
            update (GotCallMsg (Call.pressed shortcut here)) model

        ChoseLanguage tag ->
            ( { model
                | here =
                    { here
                        | language =
                            Language.fromTag tag
                                |> Maybe.withDefault here.language
                    }
              }
            , Ports.send (Ports.ChooseLanguage tag)
            )

        GotNoticesMsg noticesMsg ->
            Notices.update noticesMsg model.notices
                |> Tuple.mapBoth (\notices -> { model | notices = notices }) (Cmd.map GotNoticesMsg)

        MovedFocus ->
            ( model, Cmd.none )


{-| Another screen takes the focus to its heading; a drawer of the call goes
with the call.
-}
show : Screen -> Model -> ( Model, Cmd Msg )
show screen model =
    if Screen.isSameKind screen model.screen then
        ( { model | screen = screen }, Cmd.none )

    else
        ( { model
            | screen = screen
            , drawer =
                if model.drawer == Just Drawer.Log then
                    model.drawer

                else
                    Nothing
          }
        , Focus.on MovedFocus [ Frame.titleId ]
        )


perform : List Effect -> ( Model, Cmd Msg ) -> ( Model, Cmd Msg )
perform effects start =
    List.foldl
        (\effect ( model, cmd ) ->
            case effect of
                Send message ->
                    ( model, Cmd.batch [ cmd, Ports.send message ] )

                Notify notice ->
                    let
                        ( notices, timer ) =
                            Notices.add notice model.notices
                    in
                    ( { model | notices = notices }, Cmd.batch [ cmd, Cmd.map GotNoticesMsg timer ] )

                Announce sentence ->
                    ( { model | announcement = sentence }, cmd )

                Record entry ->
                    ( { model | log = Log.add entry model.log }, cmd )

                Chatted sentence ->
                    if model.drawer == Just Drawer.Chat then
                        ( inCall Call.read model, Cmd.batch [ cmd, scroll Chat.follow ] )

                    else
                        ( { model | announcement = Maybe.withDefault model.announcement sentence }, cmd )

                Later call ->
                    ( model, Cmd.batch [ cmd, Cmd.map GotCallMsg call ] )
        )
        start
        effects


grant : Call.Request -> Model -> ( Model, Cmd Msg )
grant request model =
    case request of
        Call.Nowhere ->
            ( model, Cmd.none )

        Call.Toggle which ->
            toggle which model

        Call.Leave ->
            leave model

        Call.UseShortcuts on ->
            ( { model | here = withShortcuts on model.here }, Cmd.none )


withShortcuts : Bool -> Here -> Here
withShortcuts on here =
    { here | shortcuts = on }


{-| Nobody waits for the network in order to leave.
-}
leave : Model -> ( Model, Cmd Msg )
leave model =
    show (Over Ending.Left) model
        |> also (Ports.send Ports.Leave)


toggle : Drawer -> Model -> ( Model, Cmd Msg )
toggle which model =
    if model.drawer == Just which then
        closeDrawer model

    else if which == Drawer.Chat then
        ( inCall (Call.read >> Call.escaped) { model | drawer = Just which }
        , Cmd.batch [ Focus.on MovedFocus [ Drawer.headingId, Chat.fieldId ], scroll Chat.scrollToEnd ]
        )

    else
        ( { model | drawer = Just which }, Focus.on MovedFocus [ Drawer.headingId ] )


inCall : (Call.Model -> Call.Model) -> Model -> Model
inCall change model =
    case model.screen of
        Call call ->
            { model | screen = Call (change call) }

        _ ->
            model


scroll : Task.Task error () -> Cmd Msg
scroll task =
    Task.attempt (\_ -> MovedFocus) task


closeDrawer : Model -> ( Model, Cmd Msg )
closeDrawer model =
    case model.drawer of
        Nothing ->
            ( model, Cmd.none )

        Just drawer ->
            -- On a narrow screen the opener is itself inside the menu.
            ( { model | drawer = Nothing }
            , Focus.on MovedFocus (List.map Drawer.openerId [ Drawer.People, Drawer.More, drawer ])
            )


also : Cmd Msg -> ( Model, Cmd Msg ) -> ( Model, Cmd Msg )
also more ( model, cmd ) =
    ( model, Cmd.batch [ cmd, more ] )


{-| Said to JavaScript too, which does not send it back: were it the log that is
misread, there would be no end of it.
-}
misread : String -> Model -> ( Model, Cmd Msg )
misread mistake model =
    let
        sentence =
            (Here.words model.here).log.misread mistake
    in
    ( { model | log = Log.add { level = Log.Error, at = "", text = sentence } model.log }
    , Ports.send (Ports.Note sentence)
    )



-- VIEW


view : Model -> Browser.Document Msg
view model =
    let
        words =
            Here.words model.here
    in
    { title = title model
    , body =
        [ div
            [ class "page"
            , classList [ ( "page-with-drawer", model.drawer /= Nothing ) ]
            , lang (Language.tag model.here.language)
            , Html.Events.on "keydown" escape
            ]
            [ viewScreen model
            , viewDrawer model
            , Html.map GotNoticesMsg (Notices.view words model.notices)
            , p [ class "heard-only", attribute "aria-live" "polite" ] [ text model.announcement ]
            ]
        ]
    }


title : Model -> String
title model =
    case model.screen of
        Call call ->
            case List.length (Room.waiting call.room) + Call.unread call of
                0 ->
                    "Allo"

                n ->
                    "(" ++ String.fromInt n ++ ") Allo"

        _ ->
            "Allo"


viewScreen : Model -> Html Msg
viewScreen ({ here } as model) =
    let
        titleId =
            Frame.titleId

        frame kind content =
            Frame.view here
                { choseLanguage = ChoseLanguage
                , clickedLog = ClickedLog
                , problems = Log.problems model.log
                , kind = kind
                }
                [ content ]

        busy sentence =
            Busy.view
                { titleId = titleId
                , sentence = sentence
                , back = (Here.words here).backToStart
                , clickedBack = ClickedHome
                }
    in
    case model.screen of
        Home home ->
            frame "home" (Home.view here { titleId = titleId, toMsg = GotHomeMsg, clickedServer = ClickedServer } home)

        Opening ->
            frame "busy" (busy (Here.words here).opening)

        Resuming ->
            frame "busy" (busy (Here.words here).resuming)

        Lobby lobby ->
            frame "lobby"
                (Lobby.view here
                    { titleId = titleId, toMsg = GotLobbyMsg, clickedBack = ClickedHome }
                    lobby
                )

        Waiting ->
            frame "waiting"
                (Waiting.view here
                    { titleId = titleId, toMsg = GotWaitingMsg, clickedLeave = ClickedLeave }
                )

        Call call ->
            Html.map GotCallMsg
                (Call.view here
                    { titleId = titleId, open = model.drawer, problems = Log.problems model.log }
                    call
                )

        Over ending ->
            frame "over"
                (Over.view here
                    { titleId = titleId, clickedRejoin = ClickedRejoin, clickedHome = ClickedHome }
                    ending
                )


viewDrawer : Model -> Html Msg
viewDrawer ({ here } as model) =
    let
        words =
            Here.words here

        open drawerTitle =
            Drawer.view
                { title = drawerTitle
                , close = words.close
                , clickedClose = ClickedCloseDrawer
                }
    in
    case ( model.drawer, model.screen ) of
        ( Nothing, _ ) ->
            text ""

        ( Just Drawer.Log, _ ) ->
            open words.log.title (Log.view words { clickedCopy = ClickedCopyLog } model.log)

        ( Just Drawer.Server, _ ) ->
            open words.server.title [ ServerFacts.view words.server ]

        ( Just drawer, Call call ) ->
            let
                inside =
                    Call.drawer here call drawer
            in
            open inside.title (List.map (Html.map GotCallMsg) inside.content)

        ( Just _, _ ) ->
            text ""


escape : Decode.Decoder Msg
escape =
    Decode.field "key" Decode.string
        |> Decode.andThen
            (\key ->
                if key == "Escape" then
                    Decode.succeed PressedEscape

                else
                    Decode.fail "another key"
            )
