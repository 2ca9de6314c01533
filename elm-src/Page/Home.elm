module Page.Home exposing (Model, Msg, init, laterRefused, made, refused, troubled, update, view)

{-| The home page: what Allo is, and how to start a call.
-}

import Drawer
import Drawer.ServerFacts as ServerFacts
import Effect exposing (Effect(..))
import Html exposing (Html, button, div, form, h1, input, label, p, span, text)
import Html.Attributes exposing (attribute, autofocus, checked, class, classList, disabled, for, id, tabindex, type_, value)
import Html.Events exposing (onCheck, onClick, onInput, onSubmit)
import I18n exposing (HomeWords)
import Invite.Arrival exposing (Trouble)
import Invite.Kept as Kept
import Invite.LinkField as LinkField
import Page.Home.Calls as Calls
import Page.Home.Key as Key
import Page.Home.Later as Later
import Page.Home.Refusal as Refusal exposing (Refusal)
import Ports.ToJs as ToJs
import Shared exposing (Shared)
import Ui.Icon as Icon



-- MODEL


type alias Model =
    { knock : Bool
    , key : Maybe String
    , state : State
    , later : Later.Model
    , calls : Calls.Model
    , sent : LinkField.Model

    -- Whether a broken link led here: then that comes first.
    , cameByLink : Bool
    }


type State
    = Ready
    | Starting
    | Refused Refusal


{-| With what was wrong with the link, if one led here.
-}
init : Maybe Trouble -> Model
init trouble =
    { knock = False
    , key = Nothing
    , state = Ready
    , later = Later.init
    , calls = Calls.init
    , sent = LinkField.init trouble
    , cameByLink = trouble /= Nothing
    }



-- UPDATE


type Msg
    = ChangedKnock Bool
    | EnteredKey String
    | Started
    | ChangedRemember Bool
    | GotLaterMsg Later.Msg
    | GotCallsMsg Calls.Msg
    | GotLinkMsg LinkField.Msg


update : Shared -> Msg -> Model -> ( Model, Effect Msg )
update shared msg model =
    case msg of
        ChangedKnock knock ->
            ( { model | knock = knock }, None )

        EnteredKey key ->
            ( { model | key = Just key }, None )

        Started ->
            ( { model | state = Starting }
            , SendToJs
                (ToJs.Create
                    { knock = model.knock
                    , key = Maybe.withDefault "" model.key
                    }
                )
            )

        ChangedRemember on ->
            ( model, SendToJs (ToJs.Remember on) )

        GotLaterMsg laterMsg ->
            Later.update shared laterMsg model.later
                |> Tuple.mapBoth (\later -> { model | later = later }) (Effect.map GotLaterMsg)

        GotCallsMsg callsMsg ->
            Calls.update shared callsMsg model.calls
                |> Tuple.mapBoth (\calls -> { model | calls = calls }) (Effect.map GotCallsMsg)

        GotLinkMsg linkMsg ->
            LinkField.update shared linkMsg model.sent
                |> Tuple.mapBoth (\sent -> { model | sent = sent }) (Effect.map GotLinkMsg)


troubled : Trouble -> Model -> Model
troubled trouble model =
    { model | sent = LinkField.refused trouble model.sent }


{-| A call for later is made, and stands among the others.
-}
made : Kept.Id -> Model -> ( Model, Effect Msg )
made call model =
    ( { model | later = Later.init, calls = Calls.shown call }, Effect.focus [ Calls.nameId call ] )


laterRefused : { code : String, retryAfter : Maybe Int, until : Int } -> Model -> ( Model, Effect Msg )
laterRefused refusal model =
    Later.refused refusal model.later
        |> Tuple.mapFirst (\later -> { model | later = later })


{-| The server refused. If it wants a key, the page asks for one.
-}
refused : { code : String, retryAfter : Maybe Int } -> Model -> ( Model, Effect Msg )
refused refusal model =
    case Refusal.fromCode model.key refusal of
        Refusal.NeedsKey ->
            ( { model | key = Just "", state = Ready }, None )

        reason ->
            ( { model | state = Refused reason }, None )



-- VIEW


view : Shared -> { titleId : String, toMsg : Msg -> msg, clickedServer : msg } -> Model -> Html msg
view shared { titleId, toMsg, clickedServer } model =
    let
        words =
            (Shared.words shared).home

        linkField isHere =
            if isHere then
                Html.map (toMsg << GotLinkMsg) (LinkField.view shared model.sent)

            else
                text ""
    in
    div [ classList [ ( "home", True ), ( "home-by-link", model.cameByLink ) ] ]
        [ div [ class "home-picture", attribute "aria-hidden" "true" ]
            [ span [ class "home-tile home-tile-one" ] []
            , span [ class "home-tile home-tile-two" ] []
            ]
        , div [ class "home-words" ]
            [ linkField model.cameByLink
            , h1 [ id titleId, tabindex -1 ] [ text words.title ]
            , p [ class "lead" ] [ text words.lead ]
            , Html.map (toMsg << GotCallsMsg) (Calls.view shared model.calls)
            , if Later.isOpen model.later then
                text ""

              else
                Html.map toMsg (viewForm shared words model)
            , Html.map (toMsg << GotLaterMsg) (Later.view shared model.later)
            , linkField (not model.cameByLink)
            , p [ class "home-privacy" ] [ Icon.view Icon.Private, span [] [ text words.privacy ] ]
            , ServerFacts.link (Shared.words shared).server { id = Drawer.openerId Drawer.Server, clicked = clickedServer }
            ]
        ]


viewForm : Shared -> HomeWords -> Model -> Html Msg
viewForm shared words model =
    let
        { remember, rememberHint, unkept } =
            (Shared.words shared).yourCalls
    in
    form [ class "home-start", onSubmit Started ]
        [ Key.view words { id = "key", key = model.key, entered = EnteredKey }
        , button
            [ type_ "submit"
            , id "start"
            , class "button button-main button-large"
            , disabled (model.state == Starting)
            ]
            [ text
                (if model.state == Starting then
                    words.starting

                 else
                    words.start
                )
            ]
        , Html.map GotLaterMsg (Later.opener shared)
        , check { id = "knock", name = words.knock, hint = words.knockHint, on = model.knock, changed = ChangedKnock }
        , if shared.browser.canKeep then
            check { id = "remember", name = remember, hint = rememberHint, on = shared.settings.remember, changed = ChangedRemember }

          else
            p [ class "hint unkept" ] [ text unkept ]
        , div [ attribute "role" "alert" ] [ viewRefusal words model.state ]
        ]


check : { id : String, name : String, hint : String, on : Bool, changed : Bool -> msg } -> Html msg
check box =
    label [ class "check", for box.id ]
        [ input [ type_ "checkbox", id box.id, checked box.on, onCheck box.changed ] []
        , span [ class "check-text" ]
            [ span [ class "check-name" ] [ text box.name ]
            , span [ class "hint" ] [ text box.hint ]
            ]
        ]


viewRefusal : HomeWords -> State -> Html msg
viewRefusal words state =
    case state of
        Ready ->
            text ""

        Starting ->
            text ""

        Refused reason ->
            p [ class "refusal" ]
                [ Icon.view Icon.Warning
                , span [] [ text (Refusal.text words reason) ]
                ]
