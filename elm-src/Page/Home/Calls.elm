module Page.Home.Calls exposing (Model, Msg, init, update, view)

{-| The calls that this browser is a host of: each is opened, handed on or
forgotten here. What cannot be undone is asked twice.
-}

import Effect exposing (Effect(..))
import Html exposing (Html, button, div, h2, li, node, p, section, text)
import Html.Attributes exposing (attribute, class, disabled, id, lang, type_)
import Html.Events exposing (onClick)
import Html.Keyed as Keyed
import I18n.Language as Language
import Invite.Kept as Kept exposing (Kept)
import Page.Frame as Frame
import Ports.ToJs as ToJs
import Shared exposing (Shared)
import Ui.Confirm as Confirm



-- MODEL


type Model
    = Listed
    | ReallyForget Kept.Id
      -- The way back into it.
    | Opening Kept.Id


init : Model
init =
    Listed



-- UPDATE


type Msg
    = ClickedOpen Kept.Id
    | ClickedCopy Kept.Id
    | ClickedForget Kept.Id
    | ConfirmedForget Kept.Id
    | ClickedCancel Kept.Id


update : Shared -> Msg -> Model -> ( Model, Effect Msg )
update _ msg model =
    case msg of
        ClickedOpen call ->
            ( Opening call, SendToJs (ToJs.OpenCall call) )

        ClickedCopy call ->
            ( model, SendToJs (ToJs.CopyCall call) )

        ClickedForget call ->
            ( ReallyForget call, Effect.focus [ Confirm.cancelId ] )

        ConfirmedForget call ->
            ( Listed, Batch [ SendToJs (ToJs.ForgetCall call), Effect.focus [ Frame.titleId ] ] )

        ClickedCancel call ->
            ( Listed, Effect.focus [ forgetId call ] )


forgetId : Kept.Id -> String
forgetId call =
    "forget-" ++ Kept.idToString call



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

        at seconds =
            node "allo-until"
                [ attribute "at" (String.fromInt seconds)
                , lang (Language.tag shared.language)
                ]
                []
    in
    li [ class "home-call" ]
        [ div [ class "home-call-when" ]
            [ p [ class "home-call-name" ] [ text words.yourCalls.since, text " ", at call.since ]
            , p [ class "hint" ] [ text words.hosting.until, text " ", at call.expires ]
            ]
        , if model == ReallyForget call.id then
            Confirm.view
                { question = words.yourCalls.forgetQuestion
                , hint = words.yourCalls.forgetHint
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
                    , disabled (model == Opening call.id)
                    , onClick (ClickedOpen call.id)
                    ]
                    [ text
                        (if model == Opening call.id then
                            words.lobby.joining

                         else
                            words.yourCalls.open
                        )
                    ]
                , case call.link of
                    Just _ ->
                        button [ type_ "button", class "button button-small", onClick (ClickedCopy call.id) ]
                            [ text words.invite.copy ]

                    Nothing ->
                        text ""
                , button
                    [ type_ "button"
                    , id (forgetId call.id)
                    , class "button button-small"
                    , onClick (ClickedForget call.id)
                    ]
                    [ text words.yourCalls.forget ]
                ]
        ]
