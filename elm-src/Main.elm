module Main exposing (main)

{-| The program: one page at a time, a drawer next to it, short notices over it.
Only this module talks to JavaScript; it performs what the others ask for by an
Effect.
-}

import Browser
import Chat.Panel as Chat
import Drawer exposing (Drawer)
import Drawer.Log as Log exposing (Log)
import Drawer.Side as Side exposing (Side)
import Effect exposing (Effect(..))
import Flags exposing (Flags)
import Html exposing (Html, div, p, text)
import Html.Attributes exposing (attribute, class, classList, lang)
import Html.Events
import I18n.Language as Language
import Incoming
import Json.Decode as Decode
import Notice exposing (Notice(..))
import Notice.Stack as Notices exposing (Notices)
import Page exposing (Page(..))
import Page.Call as Call
import Page.Frame as Frame
import Page.Head as Head exposing (Head)
import Page.OtherCall as OtherCall
import Ports
import Ports.FromJs exposing (FromJs)
import Ports.ToJs as ToJs
import Room.Ending as Ending
import Shared exposing (Shared)
import Task
import Ui.Escape as Escape


main : Program Decode.Value Model Msg
main =
    Browser.element
        { init =
            \flags ->
                performed (init flags)
                    |> andThen (headed Head.inDocument)
        , update =
            \msg model ->
                performed (update msg model)
                    |> andThen followed
                    |> andThen (headed (head model))
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
    , side : Side

    -- Whether the question about a link to another call is open.
    , otherCall : Bool
    , notices : Notices
    , log : Log

    -- What happened last, for screen readers.
    , announcement : String
    }


init : Decode.Value -> ( Model, Effect Msg )
init value =
    case Decode.decodeValue Flags.decoder value of
        Ok flags ->
            ( opened flags, None )

        Err _ ->
            misread "flags" (opened Flags.fallback)


opened : Flags -> Model
opened flags =
    { shared = Shared.opened flags
    , page = Page.opened flags
    , side = Nothing
    , otherCall = False
    , notices = Notices.none
    , log = Log.empty
    , announcement = ""
    }



-- UPDATE


type Msg
    = GotFromJs (Result String FromJs)
    | GotPageMsg Page.Msg
    | GotSideMsg Side.Msg
    | GotNoticesMsg Notices.Msg
    | ClickedOtherCall Bool
    | PressedEscape
    | FinishedTask


update : Msg -> Model -> ( Model, Effect Msg )
update msg model =
    case msg of
        GotFromJs (Ok message) ->
            Incoming.update model.shared message model.page
                |> turned model

        GotFromJs (Err mistake) ->
            misread mistake model

        GotPageMsg pageMsg ->
            Page.update model.shared pageMsg model.page
                |> turned model

        GotSideMsg sideMsg ->
            Side.update model.shared sideMsg model.side
                |> beside model

        GotNoticesMsg noticesMsg ->
            Notices.update model.shared noticesMsg model.notices
                |> noticed model

        ClickedOtherCall yes ->
            ( model, SendToJs (ToJs.OpenOther yes) )

        PressedEscape ->
            if model.otherCall then
                update (ClickedOtherCall False) model

            else
                Side.close model.side
                    |> beside { model | page = Page.inCall Call.escaped model.page }

        FinishedTask ->
            ( model, None )


{-| The page after a message, and what it asks for.
-}
turned : Model -> ( Page, Effect Page.Msg ) -> ( Model, Effect Msg )
turned model ( page, effect ) =
    show page model
        |> also (Effect.map GotPageMsg effect)


beside : Model -> ( Side, Effect Side.Msg ) -> ( Model, Effect Msg )
beside model =
    Tuple.mapBoth (\side -> { model | side = side }) (Effect.map GotSideMsg)


noticed : Model -> ( Notices, Effect Notices.Msg ) -> ( Model, Effect Msg )
noticed model =
    Tuple.mapBoth (\notices -> { model | notices = notices }) (Effect.map GotNoticesMsg)


{-| Any message may have changed which video is large.
-}
followed : Model -> ( Model, Effect Msg )
followed model =
    Page.followed model.page
        |> Tuple.mapBoth (\page -> { model | page = page }) (Effect.map GotPageMsg)


head : Model -> Head
head { shared, page, notices } =
    Head.of_ shared page notices


{-| JavaScript writes the document's head whenever it changes.
-}
headed : Head -> Model -> ( Model, Effect Msg )
headed before model =
    if head model == before then
        ( model, None )

    else
        ( model, SendToJs (ToJs.ShowHead (head model)) )


{-| The heading of a new page gets the focus. Drawers and notices of a call
close with it.
-}
show : Page -> Model -> ( Model, Effect Msg )
show page model =
    if Page.isSameKind page model.page then
        ( { model | page = page }, None )

    else
        ( { model
            | page = page
            , shared = Shared.looked model.shared.looking model.shared
            , side = Side.ofNewPage model.side
            , notices =
                case model.page of
                    Call _ ->
                        Notices.clear model.notices

                    _ ->
                        model.notices
          }
        , Effect.focus [ Frame.titleId ]
        )


toggle : Drawer -> Model -> ( Model, Effect Msg )
toggle which model =
    Side.toggle which model.side
        |> beside model
        |> Tuple.mapFirst readIfOpen


{-| Whoever opens the chat sees what was said there.
-}
readIfOpen : Model -> Model
readIfOpen model =
    if model.side == Just Drawer.Chat then
        { model
            | page = Page.inCall (Call.read >> Call.escaped) model.page
            , notices = Notices.read model.notices
        }

    else
        model


{-| Also sent to JavaScript, which does not send it back: a log entry that
cannot be decoded would otherwise come back forever.
-}
misread : String -> Model -> ( Model, Effect Msg )
misread mistake model =
    let
        sentence =
            (Shared.words model.shared).log.misread mistake
    in
    ( { model | log = Log.add { level = Log.Error, at = "", text = sentence } model.log }
    , SendToJs (ToJs.Note sentence)
    )


also : Effect Msg -> ( Model, Effect Msg ) -> ( Model, Effect Msg )
also more ( model, effect ) =
    ( model, Batch [ effect, more ] )



-- EFFECTS


performed : ( Model, Effect Msg ) -> ( Model, Cmd Msg )
performed ( model, effect ) =
    perform effect model


perform : Effect Msg -> Model -> ( Model, Cmd Msg )
perform effect model =
    case effect of
        None ->
            ( model, Cmd.none )

        Batch effects ->
            List.foldl (perform >> andThenCmd) ( model, Cmd.none ) effects

        SendToJs message ->
            ( model, Ports.send message )

        SetShared edit ->
            ( { model | shared = edit model.shared }, Cmd.none )

        ToggleDrawer which ->
            performed (toggle which model)

        AskOtherCall isAsked ->
            if model.otherCall == isAsked then
                ( model, Cmd.none )

            else
                performed ( { model | otherCall = isAsked }, Effect.focus (OtherCall.focus isAsked) )

        -- Leaving does not wait for the network.
        Leave ->
            performed (show (Ended Ending.Left) model |> also (SendToJs ToJs.Leave))

        Notify notice ->
            { model | shared = Shared.missing notice model.shared }
                |> (\now -> Notices.add notice now.notices |> noticed now)
                |> performed

        Withdraw notice ->
            ( { model | notices = Notices.withdraw notice model.notices }, Cmd.none )

        Announce sentence ->
            ( { model | announcement = sentence }, Cmd.none )

        Chatted notice ->
            if model.side == Just Drawer.Chat then
                performed ( { model | page = Page.inCall Call.read model.page }, Do Chat.follow )

            else
                perform (Maybe.map Notify notice |> Maybe.withDefault None) model

        Record entry ->
            ( { model | log = Log.add entry model.log }, Cmd.none )

        Do task ->
            ( model, Task.perform (\_ -> FinishedTask) task )

        Run cmd ->
            ( model, cmd )


andThen : (Model -> ( Model, Effect Msg )) -> ( Model, Cmd Msg ) -> ( Model, Cmd Msg )
andThen next =
    andThenCmd (next >> performed)


{-| Elm sends port messages of a batch last to first, so later ones go in front.
-}
andThenCmd : (Model -> ( Model, Cmd Msg )) -> ( Model, Cmd Msg ) -> ( Model, Cmd Msg )
andThenCmd next ( model, cmd ) =
    next model
        |> Tuple.mapSecond (\more -> Cmd.batch [ more, cmd ])



-- VIEW


view : Model -> Html Msg
view model =
    let
        words =
            Shared.words model.shared
    in
    div
        [ class "page"
        , classList [ ( "page-with-drawer", model.side /= Nothing ) ]
        , lang (Language.tag model.shared.language)
        , Html.Events.on "keydown" (Escape.decoder PressedEscape)
        ]
        [ Page.view model.shared { open = model.side, problems = Log.problems model.log } model.page
            |> Html.map GotPageMsg
        , viewSide model
        , if model.otherCall then
            OtherCall.view model.shared { clickedStay = ClickedOtherCall False, clickedGo = ClickedOtherCall True }

          else
            text ""
        , Html.map GotNoticesMsg (Notices.view words model.notices)
        , p [ class "heard-only", attribute "aria-live" "polite" ] [ text model.announcement ]
        ]


viewSide : Model -> Html Msg
viewSide { shared, page, side, log } =
    Side.view shared
        { toMsg = GotSideMsg
        , log = log
        , ofCall =
            case page of
                Call call ->
                    Just (Call.drawer shared call >> fromCall)

                _ ->
                    Nothing
        }
        side


fromCall : Side.Inside Call.Msg -> Side.Inside Msg
fromCall { title, content } =
    { title = title
    , content = List.map (Html.map (Page.GotCallMsg >> GotPageMsg)) content
    }
