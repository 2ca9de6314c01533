module Page.Home exposing (Model, Msg, init, refused, troubled, update, view)

{-| The home page: what Allo is, and how to start a call.
-}

import Drawer
import Drawer.ServerFacts as ServerFacts
import Effect exposing (Effect(..))
import Html exposing (Html, button, div, form, h1, input, label, p, span, text)
import Html.Attributes exposing (attribute, autofocus, checked, class, classList, disabled, for, id, tabindex, type_, value)
import Html.Events exposing (onCheck, onInput, onSubmit)
import I18n exposing (HomeWords)
import Invite.Arrival exposing (Trouble)
import Invite.LinkField as LinkField
import Page.Home.Calls as Calls
import Ports.ToJs as ToJs
import Shared exposing (Shared)
import Ui.Icon as Icon



-- MODEL


type alias Model =
    { knock : Bool
    , key : Maybe String
    , state : State
    , calls : Calls.Model
    , sent : LinkField.Model

    -- Whether a broken link led here: then that comes first.
    , cameByLink : Bool
    }


type State
    = Ready
    | Starting
    | Refused Refusal


type Refusal
    = WrongKey
    | TooMany (Maybe Int)
    | Busy
    | Offline
    | Other String


{-| With what was wrong with the link, if one led here.
-}
init : Maybe Trouble -> Model
init trouble =
    { knock = False
    , key = Nothing
    , state = Ready
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

        GotCallsMsg callsMsg ->
            Calls.update shared callsMsg model.calls
                |> Tuple.mapBoth (\calls -> { model | calls = calls }) (Effect.map GotCallsMsg)

        GotLinkMsg linkMsg ->
            LinkField.update shared linkMsg model.sent
                |> Tuple.mapBoth (\sent -> { model | sent = sent }) (Effect.map GotLinkMsg)


troubled : Trouble -> Model -> Model
troubled trouble model =
    { model | sent = LinkField.refused trouble model.sent }


{-| The server refused. If it wants a key and none was given, the page asks for
one without calling it a mistake.
-}
refused : { code : String, retryAfter : Maybe Int } -> Model -> Model
refused { code, retryAfter } model =
    case code of
        "invalid-token" ->
            case model.key of
                Nothing ->
                    { model | key = Just "", state = Ready }

                Just _ ->
                    { model | state = Refused WrongKey }

        "too-many" ->
            { model | state = Refused (TooMany retryAfter) }

        "busy" ->
            { model | state = Refused Busy }

        "offline" ->
            { model | state = Refused Offline }

        "intercepted" ->
            { model | state = Refused Offline }

        _ ->
            { model | state = Refused (Other code) }



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
            , Html.map toMsg (viewForm shared words model)
            , linkField (not model.cameByLink)
            , p [ class "home-privacy" ] [ Icon.view Icon.Private, span [] [ text words.privacy ] ]
            , ServerFacts.link (Shared.words shared).server { id = Drawer.openerId Drawer.Server, clicked = clickedServer }
            ]
        ]


viewForm : Shared -> HomeWords -> Model -> Html Msg
viewForm shared words model =
    let
        { remember, rememberHint } =
            (Shared.words shared).yourCalls
    in
    form [ class "home-start", onSubmit Started ]
        [ keyField words model
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
        , check { id = "knock", name = words.knock, hint = words.knockHint, on = model.knock, changed = ChangedKnock }
        , check { id = "remember", name = remember, hint = rememberHint, on = shared.settings.remember, changed = ChangedRemember }
        , div [ attribute "role" "alert" ] [ refusal words model.state ]
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


keyField : HomeWords -> Model -> Html Msg
keyField words model =
    case model.key of
        Nothing ->
            text ""

        Just key ->
            div [ class "field" ]
                [ label [ for "key" ] [ text words.key ]
                , input
                    [ type_ "password"
                    , id "key"
                    , value key
                    , autofocus True
                    , attribute "autocomplete" "off"
                    , attribute "aria-describedby" "key-hint"
                    , onInput EnteredKey
                    ]
                    []
                , p [ class "hint", id "key-hint" ] [ text words.keyHint ]
                ]


refusal : HomeWords -> State -> Html msg
refusal words state =
    case state of
        Ready ->
            text ""

        Starting ->
            text ""

        Refused reason ->
            p [ class "refusal" ]
                [ Icon.view Icon.Warning
                , span []
                    [ text <|
                        case reason of
                            WrongKey ->
                                words.wrongKey

                            TooMany seconds ->
                                words.tooMany seconds

                            Busy ->
                                words.busy

                            Offline ->
                                words.offline

                            Other code ->
                                words.failed code
                    ]
                ]
