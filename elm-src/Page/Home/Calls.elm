module Page.Home.Calls exposing (Model, Msg, init, nameId, shown, update, view)

{-| The calls that this browser is a host of: each is opened, handed on or
forgotten here. What cannot be undone is asked twice.
-}

import Effect exposing (Effect(..))
import Html exposing (Html, button, div, h2, li, node, p, section, span, text)
import Html.Attributes exposing (attribute, class, disabled, id, lang, tabindex, type_)
import Html.Events exposing (onClick)
import Html.Keyed as Keyed
import I18n.Language as Language
import Invite.Kept as Kept exposing (Kept)
import Page.Frame as Frame
import Ports.ToJs as ToJs
import Shared exposing (Shared)
import Ui.Aria as Aria
import Ui.Confirm as Confirm
import Ui.Icon as Icon



-- MODEL


type alias Model =
    { state : State

    -- Whose link is shown as a code.
    , code : Maybe Kept.Id
    }


type State
    = Listed
    | ReallyForget Kept.Id
      -- The way back into it.
    | Opening Kept.Id


init : Model
init =
    { state = Listed, code = Nothing }


{-| A call was just made: its link is to be handed on.
-}
shown : Kept.Id -> Model
shown call =
    { init | code = Just call }



-- UPDATE


type Msg
    = ClickedOpen Kept.Id
    | ClickedCopy Kept.Id
    | ClickedCode Kept.Id
    | ClickedCalendar Kept.Id String
    | ClickedOwnLink Kept.Id
    | ClickedForget Kept.Id
    | ConfirmedForget Kept.Id
    | ClickedCancel Kept.Id


update : Shared -> Msg -> Model -> ( Model, Effect Msg )
update shared msg model =
    case msg of
        ClickedOpen call ->
            ( { model | state = Opening call }, SendToJs (ToJs.OpenCall call) )

        ClickedCopy call ->
            ( model, SendToJs (ToJs.CopyCall call) )

        ClickedCode call ->
            ( { model
                | code =
                    if model.code == Just call then
                        Nothing

                    else
                        Just call
              }
            , None
            )

        ClickedCalendar call title ->
            ( model, SendToJs (ToJs.SaveCalendar call { title = title, about = (Shared.words shared).later.about }) )

        ClickedOwnLink call ->
            ( model, SendToJs (ToJs.CopyOwnLink call) )

        ClickedForget call ->
            ( { model | state = ReallyForget call }, Effect.focus [ Confirm.cancelId ] )

        ConfirmedForget call ->
            ( init, Batch [ SendToJs (ToJs.ForgetCall call), Effect.focus [ Frame.titleId ] ] )

        ClickedCancel call ->
            ( { model | state = Listed }, Effect.focus [ forgetId call ] )


forgetId : Kept.Id -> String
forgetId call =
    "forget-" ++ Kept.idToString call


nameId : Kept.Id -> String
nameId call =
    "call-" ++ Kept.idToString call



-- VIEW


view : Shared -> Model -> Html Msg
view shared model =
    if List.isEmpty shared.calls then
        text ""

    else
        section [ class "home-calls" ]
            [ h2 [] [ text (Shared.words shared).yourCalls.title ]
            , Keyed.ul [ class "home-calls-list" ]
                (List.map (\call -> ( Kept.idToString call.id, row shared model call )) shared.calls)
            ]


row : Shared -> Model -> Kept -> Html Msg
row shared model call =
    let
        words =
            Shared.words shared

        isShown =
            model.code == Just call.id
    in
    li [ class "home-call" ]
        [ div [ class "home-call-when" ]
            (case call.later of
                Nothing ->
                    [ p [ class "home-call-name" ] [ text words.yourCalls.since, text " ", at shared call.since ]
                    , p [ class "hint" ] [ text words.hosting.until, text " ", at shared call.expires ]
                    ]

                Just later ->
                    aboutLater shared call later
            )
        , if model.state == ReallyForget call.id then
            Confirm.view
                { question = words.yourCalls.forgetQuestion
                , hint =
                    if call.later == Nothing then
                        words.yourCalls.forgetHint

                    else
                        words.later.forgetHint
                , yes = words.yourCalls.forget
                , confirmed = ConfirmedForget call.id
                , no = words.cancel
                , clickedCancel = ClickedCancel call.id
                }

          else
            div [ class "home-call-actions" ]
                [ button
                    [ type_ "button"
                    , class "button button-small button-main"
                    , disabled (model.state == Opening call.id)
                    , onClick (ClickedOpen call.id)
                    ]
                    [ text
                        (if model.state == Opening call.id then
                            words.lobby.joining

                         else
                            words.yourCalls.open
                        )
                    ]
                , if call.link == Nothing then
                    text ""

                  else
                    action (ClickedCopy call.id) words.invite.copy []
                , if call.link == Nothing || call.later == Nothing then
                    text ""

                  else
                    action (ClickedCode call.id) words.hosting.code [ Aria.expanded isShown ]
                , case Maybe.andThen .at call.later of
                    Just _ ->
                        action (ClickedCalendar call.id (nameOf shared call)) words.later.calendar []

                    Nothing ->
                        text ""
                , action (ClickedForget call.id) words.yourCalls.forget [ id (forgetId call.id) ]
                ]
        , if shared.browser.canKeep || call.later == Nothing then
            text ""

          else
            div [ class "home-call-unkept" ]
                [ p [ class "refusal" ] [ Icon.view Icon.Warning, span [] [ text words.yourCalls.unkept ] ]
                , p [ class "hint" ] [ text words.hosting.hostLinkHint ]
                , action (ClickedOwnLink call.id) words.yourCalls.copyOwnLink []
                ]
        , case ( isShown, call.link ) of
            ( True, Just link ) ->
                node "allo-code"
                    [ attribute "text" link
                    , attribute "role" "img"
                    , attribute "aria-label" (words.hosting.codeOf (nameOf shared call))
                    ]
                    []

            _ ->
                text ""
        ]


aboutLater : Shared -> Kept -> Kept.Later -> List (Html msg)
aboutLater shared call later =
    let
        words =
            (Shared.words shared).later
    in
    [ p [ class "home-call-name", id (nameId call.id), tabindex -1 ] [ Html.bdi [] [ text (nameOf shared call) ] ]
    , case later.at of
        Just time ->
            p [] [ at shared time ]

        Nothing ->
            p [] [ text words.whenever ]
    , p [ class "hint" ]
        [ text words.linkUntil
        , text " "
        , at shared call.expires
        , text
            (if later.at == Nothing then
                ". " ++ words.renewed

             else
                ""
            )
        ]
    ]


nameOf : Shared -> Kept -> String
nameOf shared call =
    case Maybe.map .name call.later of
        Nothing ->
            (Shared.words shared).later.untitled

        Just "" ->
            (Shared.words shared).later.untitled

        Just name ->
            name


at : Shared -> Int -> Html msg
at shared seconds =
    node "allo-until"
        [ attribute "at" (String.fromInt seconds)
        , lang (Language.tag shared.language)
        ]
        []


action : Msg -> String -> List (Html.Attribute Msg) -> Html Msg
action clicked word attributes =
    button (type_ "button" :: class "button button-small" :: onClick clicked :: attributes) [ text word ]
