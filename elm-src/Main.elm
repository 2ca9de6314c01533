module Main exposing (main)

{-| The program: one page at a time, a drawer next to it, short notices over it.
-}

import Browser
import Call.Shortcut as Shortcut
import Call.Viewing as Viewing
import Chat.Draft as Draft
import Chat.Panel as Chat
import Drawer exposing (Drawer)
import Drawer.Log as Log exposing (Log)
import Drawer.ServerFacts as ServerFacts
import Effect exposing (Effect(..))
import Flags exposing (Flags)
import Html exposing (Html, div, p, text)
import Html.Attributes exposing (attribute, class, classList, lang)
import Html.Events
import I18n.Language as Language exposing (Language)
import Incoming
import Json.Decode as Decode
import Notice exposing (Notice(..))
import Notice.Stack as Notices exposing (Notices)
import Page exposing (Page(..))
import Page.Call as Call
import Page.Frame as Frame
import Page.Home as Home
import Page.OtherCall as OtherCall
import Ports exposing (FromJs)
import Room.Ending as Ending
import Shared exposing (Shared)
import Task
import Ui.Focus as Focus


main : Program Decode.Value Model Msg
main =
    Browser.element
        { init = init >> headed (Head "Allo" Language.English)
        , update = \msg model -> followed (update msg model) |> headed (head model)
        , subscriptions = subscriptions
        , view = view
        }


subscriptions : Model -> Sub Msg
subscriptions { shared, page } =
    Sub.batch
        [ Ports.incoming GotFromJs
        , Sub.map GotPageMsg (Page.subscriptions shared page)
        ]



-- MODEL


type alias Model =
    { shared : Shared
    , page : Page
    , drawer : Maybe Drawer
    , notices : Notices
    , log : Log

    -- For those who hear the page: what happened last.
    , announcement : String
    }


init : Decode.Value -> ( Model, Cmd Msg )
init value =
    case Decode.decodeValue Flags.decoder value of
        Ok flags ->
            ( opened flags, Cmd.none )

        Err _ ->
            misread "flags" (opened Flags.fallback)


opened : Flags -> Model
opened flags =
    { shared = Shared.opened flags
    , page = Page.opened flags
    , drawer = Nothing
    , notices = Notices.none
    , log = Log.empty
    , announcement = ""
    }



-- UPDATE


type Msg
    = GotFromJs (Result String FromJs)
    | GotPageMsg Page.Msg
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
update msg ({ shared } as model) =
    case msg of
        GotFromJs (Ok message) ->
            Incoming.hear message shared model.page
                |> turn model
                |> asked model

        GotFromJs (Err mistake) ->
            misread mistake model

        GotPageMsg pageMsg ->
            Page.update pageMsg shared model.page
                |> turn model

        ClickedLeave ->
            leave model

        ClickedRejoin ->
            show Opening model
                |> also (Ports.send Ports.Rejoin)

        ClickedHome ->
            show (Home (Home.init Nothing)) { model | shared = { shared | link = Nothing, opened = Nothing, otherCall = False, invites = [], knock = Nothing } }
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
            if shared.otherCall then
                update (ClickedOtherCall False) model

            else
                closeDrawer { model | page = Page.inCall Call.escaped model.page }

        ChoseLanguage tag ->
            ( { model
                | shared =
                    { shared
                        | language =
                            Language.fromTag tag
                                |> Maybe.withDefault shared.language
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
    if model.shared.otherCall == before.shared.otherCall then
        ( model, cmd )

    else
        ( model, Cmd.batch [ cmd, Focus.on MovedFocus (OtherCall.focus model.shared.otherCall) ] )


{-| Whatever has happened may have changed which picture is looked at.
-}
followed : ( Model, Cmd Msg ) -> ( Model, Cmd Msg )
followed ( model, cmd ) =
    case model.page of
        Call call ->
            case Viewing.follow call.room call.viewing of
                Just ( viewing, more ) ->
                    ( { model | page = Call { call | viewing = viewing } }, Cmd.batch [ cmd, more ] )

                Nothing ->
                    ( model, cmd )

        _ ->
            ( model, cmd )


{-| Another page takes the focus to its heading; a drawer of the call goes
with the call, and so do its notices.
-}
show : Page -> Model -> ( Model, Cmd Msg )
show page model =
    if Page.isSameKind page model.page then
        ( { model | page = page }, Cmd.none )

    else
        ( { model
            | page = page
            , drawer =
                if model.drawer == Just Drawer.Log then
                    model.drawer

                else
                    Nothing
            , notices =
                case model.page of
                    Call _ ->
                        Notices.clear model.notices

                    _ ->
                        model.notices
          }
        , Focus.on MovedFocus [ Frame.titleId ]
        )


{-| What a page made of a message, and what it asks for.
-}
turn : Model -> ( Shared, Page, List (Effect Page.Msg) ) -> ( Model, Cmd Msg )
turn model ( shared, page, effects ) =
    List.foldl
        (\effect ( changed, cmd ) ->
            perform effect changed
                |> Tuple.mapSecond (\more -> Cmd.batch [ cmd, more ])
        )
        (show page { model | shared = shared })
        effects


perform : Effect Page.Msg -> Model -> ( Model, Cmd Msg )
perform effect model =
    case effect of
        Send message ->
            ( model, Ports.send message )

        Run cmd ->
            ( model, Cmd.map GotPageMsg cmd )

        Notify notice ->
            Notices.add notice model.notices
                |> Tuple.mapBoth (\notices -> { model | notices = notices }) (Cmd.map GotNoticesMsg)

        Withdraw notice ->
            ( { model | notices = Notices.withdraw notice model.notices }, Cmd.none )

        Announce sentence ->
            ( { model | announcement = sentence }, Cmd.none )

        Chatted sentence ->
            if model.drawer == Just Drawer.Chat then
                ( { model | page = Page.inCall Call.read model.page }, scroll Chat.follow )

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
    show (Ended Ending.Left) model
        |> also (Ports.send Ports.Leave)


toggle : Drawer -> Model -> ( Model, Cmd Msg )
toggle which model =
    if model.drawer == Just which then
        closeDrawer model

    else if which == Drawer.Chat then
        ( { model | drawer = Just which, page = Page.inCall (Call.read >> Call.escaped) model.page }
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
            (Shared.words model.shared).log.misread mistake
    in
    ( { model | log = Log.add { level = Log.Error, at = "", text = sentence } model.log }
    , Ports.send (Ports.Note sentence)
    )



-- VIEW


view : Model -> Html Msg
view model =
    let
        words =
            Shared.words model.shared
    in
    div
        [ class "page"
        , classList [ ( "page-with-drawer", model.drawer /= Nothing ) ]
        , lang (Language.tag model.shared.language)
        , Html.Events.on "keydown" (Shortcut.escape PressedEscape)
        ]
        [ Page.view model.shared
            { toMsg = GotPageMsg
            , choseLanguage = ChoseLanguage
            , clickedLog = ClickedLog
            , clickedServer = ClickedServer
            , clickedHome = ClickedHome
            , clickedRejoin = ClickedRejoin
            , clickedLeave = ClickedLeave
            , open = model.drawer
            , problems = Log.problems model.log
            }
            model.page
        , viewDrawer model
        , OtherCall.view model.shared { clickedStay = ClickedOtherCall False, clickedGo = ClickedOtherCall True }
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
    { title = title model, language = model.shared.language }


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
    case ( Page.waiting model.page, List.filter (\news -> Notices.says news model.notices) [ LetIn, NotLetIn ] ) of
        ( _, answer :: _ ) ->
            (Shared.words model.shared).notice answer ++ " – Allo"

        ( 0, [] ) ->
            "Allo"

        ( n, [] ) ->
            "(" ++ String.fromInt n ++ ") Allo"


viewDrawer : Model -> Html Msg
viewDrawer ({ shared } as model) =
    let
        words =
            Shared.words shared

        open drawerTitle =
            Drawer.view
                { title = drawerTitle
                , close = words.close
                , clickedClose = ClickedCloseDrawer
                }
    in
    case ( model.drawer, model.page ) of
        ( Nothing, _ ) ->
            text ""

        ( Just Drawer.Log, _ ) ->
            open words.log.title (Log.view words { clickedCopy = ClickedCopyLog } model.log)

        ( Just Drawer.Server, _ ) ->
            open words.server.title [ ServerFacts.view words.server ]

        ( Just drawer, Call call ) ->
            let
                inside =
                    Call.drawer shared call drawer
            in
            open inside.title (List.map (Html.map (Page.GotCallMsg >> GotPageMsg)) inside.content)

        ( Just _, _ ) ->
            text ""
