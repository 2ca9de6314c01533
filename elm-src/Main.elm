module Main exposing (main)

{-| The page: one screen at a time, a drawer beside it, short notices over it.
-}

import Browser
import Chat
import Draft
import Drawer exposing (Drawer)
import Effect exposing (Effect(..))
import Ending
import Focus
import Frame
import Hearing
import Here exposing (Here)
import Html exposing (Html, div, p, text)
import Html.Attributes exposing (attribute, class, classList, lang)
import Html.Events
import Json.Decode as Decode
import Language exposing (Language)
import Log exposing (Log)
import Notice exposing (Notice(..))
import Notices exposing (Notices)
import OtherCall
import Page.Call as Call
import Page.Home as Home
import Ports exposing (FromJs)
import Screen exposing (Screen(..))
import ServerFacts
import Shortcut
import Start
import Task
import Viewing


main : Program Decode.Value Model Msg
main =
    Browser.element
        { init = init >> headed (Head "Allo" Language.English)
        , update = \msg model -> followed (update msg model) |> headed (head model)
        , subscriptions = subscriptions
        , view = view
        }


subscriptions : Model -> Sub Msg
subscriptions { here, screen } =
    Sub.batch
        [ Ports.incoming GotFromJs
        , Sub.map GotScreenMsg (Screen.subscriptions here screen)
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
    { here = Here.opened flags
    , screen = Screen.opened flags
    , drawer = Nothing
    , notices = Notices.none
    , log = Log.empty
    , announcement = ""
    }



-- UPDATE


type Msg
    = GotFromJs (Result String FromJs)
    | GotScreenMsg Screen.Msg
    | ClickedLeave
    | ClickedRejoin
    | ClickedHome
    | ClickedLog
    | ClickedServer
    | ClickedCopyLog
    | ClickedOtherCall Bool
    | ClickedCloseDrawer
    | PressedEscape
    | ChoseLanguage String
    | GotNoticesMsg Notices.Msg
    | MovedFocus


update : Msg -> Model -> ( Model, Cmd Msg )
update msg ({ here } as model) =
    case msg of
        GotFromJs (Ok message) ->
            Hearing.hear message here model.screen
                |> turn model
                |> asked model

        GotFromJs (Err mistake) ->
            misread mistake model

        GotScreenMsg screenMsg ->
            Screen.update screenMsg here model.screen
                |> turn model

        ClickedLeave ->
            leave model

        ClickedRejoin ->
            show Opening model
                |> also (Ports.send Ports.Rejoin)

        ClickedHome ->
            show (Home (Home.init Nothing)) { model | here = { here | link = Nothing, opened = Nothing, otherCall = False, invites = [], knock = Nothing } }
                |> also (Ports.send Ports.GoHome)

        ClickedLog ->
            toggle Drawer.Log model

        ClickedServer ->
            toggle Drawer.Server model

        ClickedCopyLog ->
            ( model, Ports.send Ports.CopyLog )

        ClickedOtherCall yes ->
            ( model, Ports.send (Ports.OpenOther yes) )

        ClickedCloseDrawer ->
            closeDrawer model

        PressedEscape ->
            if here.otherCall then
                update (ClickedOtherCall False) model

            else
                closeDrawer { model | screen = Screen.inCall Call.escaped model.screen }

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


{-| Who is asked about another call has the keyboard where it changes nothing.
-}
asked : Model -> ( Model, Cmd Msg ) -> ( Model, Cmd Msg )
asked before ( model, cmd ) =
    if model.here.otherCall == before.here.otherCall then
        ( model, cmd )

    else
        ( model, Cmd.batch [ cmd, Focus.on MovedFocus (OtherCall.focus model.here.otherCall) ] )


{-| Whatever has happened may have changed which picture is looked at.
-}
followed : ( Model, Cmd Msg ) -> ( Model, Cmd Msg )
followed ( model, cmd ) =
    case model.screen of
        Call call ->
            case Viewing.follow call.room call.viewing of
                Just ( viewing, more ) ->
                    ( { model | screen = Call { call | viewing = viewing } }, Cmd.batch [ cmd, more ] )

                Nothing ->
                    ( model, cmd )

        _ ->
            ( model, cmd )


{-| Another screen takes the focus to its heading; a drawer of the call goes
with the call, and so do its notices.
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
            , notices =
                case model.screen of
                    Call _ ->
                        Notices.clear model.notices

                    _ ->
                        model.notices
          }
        , Focus.on MovedFocus [ Frame.titleId ]
        )


{-| What a screen made of a message, and what it asks for.
-}
turn : Model -> ( Here, Screen, List (Effect Screen.Msg) ) -> ( Model, Cmd Msg )
turn model ( here, screen, effects ) =
    List.foldl
        (\effect ( changed, cmd ) ->
            perform effect changed
                |> Tuple.mapSecond (\more -> Cmd.batch [ cmd, more ])
        )
        (show screen { model | here = here })
        effects


perform : Effect Screen.Msg -> Model -> ( Model, Cmd Msg )
perform effect model =
    case effect of
        Send message ->
            ( model, Ports.send message )

        Run cmd ->
            ( model, Cmd.map GotScreenMsg cmd )

        Notify notice ->
            Notices.add notice model.notices
                |> Tuple.mapBoth (\notices -> { model | notices = notices }) (Cmd.map GotNoticesMsg)

        Withdraw notice ->
            ( { model | notices = Notices.withdraw notice model.notices }, Cmd.none )

        Announce sentence ->
            ( { model | announcement = sentence }, Cmd.none )

        Chatted sentence ->
            if model.drawer == Just Drawer.Chat then
                ( { model | screen = Screen.inCall Call.read model.screen }, scroll Chat.follow )

            else
                ( { model | announcement = Maybe.withDefault model.announcement sentence }, Cmd.none )

        Record entry ->
            ( { model | log = Log.add entry model.log }, Cmd.none )

        Toggle which ->
            toggle which model

        Leave ->
            leave model


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
        ( { model | drawer = Just which, screen = Screen.inCall (Call.read >> Call.escaped) model.screen }
        , Cmd.batch [ Focus.on MovedFocus [ Drawer.headingId, Draft.fieldId ], scroll Chat.scrollToEnd ]
        )

    else
        ( { model | drawer = Just which }, Focus.on MovedFocus [ Drawer.headingId ] )


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


view : Model -> Html Msg
view model =
    let
        words =
            Here.words model.here
    in
    div
        [ class "page"
        , classList [ ( "page-with-drawer", model.drawer /= Nothing ) ]
        , lang (Language.tag model.here.language)
        , Html.Events.on "keydown" (Shortcut.escape PressedEscape)
        ]
        [ Screen.view model.here
            { toMsg = GotScreenMsg
            , choseLanguage = ChoseLanguage
            , clickedLog = ClickedLog
            , clickedServer = ClickedServer
            , clickedHome = ClickedHome
            , clickedRejoin = ClickedRejoin
            , clickedLeave = ClickedLeave
            , open = model.drawer
            , problems = Log.problems model.log
            }
            model.screen
        , viewDrawer model
        , OtherCall.view model.here { clickedStay = ClickedOtherCall False, clickedGo = ClickedOtherCall True }
        , Html.map GotNoticesMsg (Notices.view words model.notices)
        , p [ class "heard-only", attribute "aria-live" "polite" ] [ text model.announcement ]
        ]


{-| What belongs into the document's head, which Elm does not draw.
-}
type alias Head =
    { title : String
    , language : Language
    }


head : Model -> Head
head model =
    { title = title model, language = model.here.language }


{-| Tells JavaScript when the head is to change.
-}
headed : Head -> ( Model, Cmd Msg ) -> ( Model, Cmd Msg )
headed before ( model, cmd ) =
    if head model == before then
        ( model, cmd )

    else
        ( model, Cmd.batch [ cmd, Ports.send (Ports.ShowHead (head model)) ] )


title : Model -> String
title model =
    case ( Screen.waiting model.screen, List.filter (\news -> Notices.says news model.notices) [ LetIn, NotLetIn ] ) of
        ( _, answer :: _ ) ->
            (Here.words model.here).notice answer ++ " – Allo"

        ( 0, [] ) ->
            "Allo"

        ( n, [] ) ->
            "(" ++ String.fromInt n ++ ") Allo"


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
            open inside.title (List.map (Html.map (Screen.GotCallMsg >> GotScreenMsg)) inside.content)

        ( Just _, _ ) ->
            text ""
