module Page.Home.Later exposing (Model, Msg, init, isOpen, opener, refused, update, view)

{-| Makes a call that is opened on another day: at a time that was agreed, or a
room of one's own. No camera is asked for.
-}

import Effect exposing (Effect(..))
import Html exposing (Attribute, Html, button, div, fieldset, form, h2, input, label, legend, node, p, span, text)
import Html.Attributes exposing (attribute, checked, class, disabled, for, id, lang, maxlength, name, placeholder, tabindex, type_, value)
import Html.Events exposing (onCheck, onClick, onInput, onSubmit)
import I18n.Language as Language
import I18n.Later exposing (LaterWords)
import Page.Home.Key as Key
import Page.Home.Refusal as Refusal exposing (Refusal)
import Ports.ToJs as ToJs
import Shared exposing (Shared)
import Ui.Icon as Icon



-- MODEL


type alias Model =
    { open : Bool
    , name : String

    -- As the field gives it: of this device, without a zone.
    , time : String
    , when : When
    , knock : Bool
    , key : Maybe String
    , state : State
    }


type When
    = AtTime
    | Whenever


type State
    = Ready
    | Making
    | NoTime
    | Past
      -- Until when a link could live.
    | TooLate Int
    | Refused Refusal


init : Model
init =
    { open = False, name = "", time = "", when = AtTime, knock = False, key = Nothing, state = Ready }



-- UPDATE


type Msg
    = ClickedOpen
    | EnteredName String
    | EnteredTime String
    | Chose When
    | ChangedKnock Bool
    | EnteredKey String
    | Submitted
    | ClickedCancel


update : Shared -> Msg -> Model -> ( Model, Effect Msg )
update _ msg model =
    case msg of
        ClickedOpen ->
            ( { model | open = True }, Effect.focus [ titleId ] )

        EnteredName entered ->
            ( { model | name = entered }, None )

        EnteredTime time ->
            ( { model | time = time, state = Ready }, None )

        Chose when ->
            ( { model | when = when, state = Ready }, None )

        ChangedKnock knock ->
            ( { model | knock = knock }, None )

        EnteredKey key ->
            ( { model | key = Just key }, None )

        Submitted ->
            if model.when == AtTime && model.time == "" then
                ( { model | state = NoTime }, Effect.focus [ timeId ] )

            else
                ( { model | state = Making }, SendToJs (ToJs.CreateLater (wishes model)) )

        ClickedCancel ->
            ( init, Effect.focus [ openerId ] )


wishes : Model -> { name : String, at : String, knock : Bool, key : String }
wishes model =
    { name = model.name
    , at =
        if model.when == AtTime then
            model.time

        else
            ""
    , knock = model.knock
    , key = Maybe.withDefault "" model.key
    }


refused : { code : String, retryAfter : Maybe Int, until : Int } -> Model -> ( Model, Effect msg )
refused refusal model =
    case refusal.code of
        "no-time" ->
            ( { model | state = NoTime }, Effect.focus [ timeId ] )

        "past" ->
            ( { model | state = Past }, Effect.focus [ timeId ] )

        "too-late" ->
            ( { model | state = TooLate refusal.until }, Effect.focus [ timeId ] )

        _ ->
            case Refusal.fromCode model.key refusal of
                Refusal.NeedsKey ->
                    ( { model | key = Just "", state = Ready }, Effect.focus [ keyId ] )

                reason ->
                    ( { model | state = Refused reason }, None )


openerId : String
openerId =
    "for-later"


titleId : String
titleId =
    "later-title"


timeId : String
timeId =
    "later-time"


keyId : String
keyId =
    "later-key"



-- VIEW


isOpen : Model -> Bool
isOpen model =
    model.open


opener : Shared -> Html Msg
opener shared =
    button [ type_ "button", id openerId, class "button", onClick ClickedOpen ]
        [ text (Shared.words shared).later.forLater ]


view : Shared -> Model -> Html Msg
view shared model =
    if model.open then
        viewForm shared model

    else
        text ""


viewForm : Shared -> Model -> Html Msg
viewForm shared model =
    let
        words =
            (Shared.words shared).later
    in
    form [ class "card home-later", onSubmit Submitted ]
        [ h2 [ id titleId, tabindex -1 ] [ text words.title ]
        , Key.view (Shared.words shared).home { id = keyId, key = model.key, entered = EnteredKey }
        , nameField words model
        , whenField shared model
        , knockCheck shared model
        , p [ class "hint" ]
            [ text
                (if shared.browser.canKeep then
                    words.kept

                 else
                    (Shared.words shared).yourCalls.unkept
                )
            ]
        , div [ attribute "role" "alert" ] [ viewRefusal shared model.state ]
        , div [ class "home-later-actions" ]
            [ button
                [ type_ "submit"
                , id "make-later"
                , class "button button-main"
                , disabled (model.state == Making)
                ]
                [ text
                    (if model.state == Making then
                        words.making

                     else
                        words.make
                    )
                ]
            , button [ type_ "button", id "cancel-later", class "button", onClick ClickedCancel ]
                [ text (Shared.words shared).cancel ]
            ]
        ]


nameField : LaterWords -> Model -> Html Msg
nameField words model =
    div [ class "field" ]
        [ label [ for "later-name" ] [ text words.name ]
        , input
            [ type_ "text"
            , id "later-name"
            , value model.name
            , maxlength 60
            , placeholder words.nameExample
            , attribute "autocomplete" "off"
            , attribute "dir" "auto"
            , attribute "aria-describedby" "later-name-hint"
            , onInput EnteredName
            ]
            []
        , p [ class "hint", id "later-name-hint" ] [ text words.nameHint ]
        ]


whenField : Shared -> Model -> Html Msg
whenField shared model =
    let
        words =
            (Shared.words shared).later
    in
    fieldset [ class "home-later-when" ]
        (legend [] [ text words.when ]
            :: choice model { id = "later-at", when = AtTime, name = words.atTime, hint = Nothing }
            :: (if model.when == AtTime then
                    [ timeField words model ]

                else
                    []
               )
            ++ [ choice model { id = "later-whenever", when = Whenever, name = words.whenever, hint = Just words.wheneverHint } ]
        )


choice : Model -> { id : String, when : When, name : String, hint : Maybe String } -> Html Msg
choice model one =
    label [ class "check", for one.id ]
        [ input
            [ type_ "radio"
            , id one.id
            , name "later-when"
            , checked (model.when == one.when)
            , onCheck (\_ -> Chose one.when)
            ]
            []
        , span [ class "check-text" ]
            [ span [ class "check-name" ] [ text one.name ]
            , one.hint
                |> Maybe.map (\hint -> span [ class "hint" ] [ text hint ])
                |> Maybe.withDefault (text "")
            ]
        ]


timeField : LaterWords -> Model -> Html Msg
timeField words model =
    div [ class "field home-later-time" ]
        [ label [ for timeId ] [ text words.time ]
        , input
            ([ type_ "datetime-local"
             , id timeId
             , value model.time
             , attribute "aria-describedby" "later-time-hint"
             , onInput EnteredTime
             ]
                ++ invalid model.state
            )
            []
        , p [ class "hint", id "later-time-hint" ] [ text words.timeHint ]
        ]


invalid : State -> List (Attribute msg)
invalid state =
    case state of
        NoTime ->
            [ attribute "aria-invalid" "true" ]

        Past ->
            [ attribute "aria-invalid" "true" ]

        TooLate _ ->
            [ attribute "aria-invalid" "true" ]

        Ready ->
            []

        Making ->
            []

        Refused _ ->
            []


knockCheck : Shared -> Model -> Html Msg
knockCheck shared model =
    let
        words =
            Shared.words shared
    in
    label [ class "check", for "later-knock" ]
        [ input [ type_ "checkbox", id "later-knock", checked model.knock, onCheck ChangedKnock ] []
        , span [ class "check-text" ]
            [ span [ class "check-name" ] [ text words.home.knock ]
            , span [ class "hint" ] [ text words.later.knockHint ]
            ]
        ]


viewRefusal : Shared -> State -> Html msg
viewRefusal shared state =
    let
        words =
            Shared.words shared

        warning content =
            p [ class "refusal" ] [ Icon.view Icon.Warning, span [] content ]
    in
    case state of
        Ready ->
            text ""

        Making ->
            text ""

        NoTime ->
            warning [ text words.later.noTime ]

        Past ->
            warning [ text words.later.past ]

        TooLate until ->
            warning
                [ text words.later.tooLate
                , text " "
                , node "allo-until" [ attribute "at" (String.fromInt until), lang (Language.tag shared.language) ] []
                , text "."
                ]

        Refused reason ->
            warning [ text (Refusal.text words.home reason) ]
