module Invite.Panel exposing (Model, Msg, init, labelled, update, view)

{-| The host's links: to share, show as a code, or revoke. What cannot be undone
needs a second click.
-}

import Effect exposing (Effect(..))
import Html exposing (Html, button, div, form, h3, li, node, p, section, text)
import Html.Attributes exposing (attribute, class, id, lang, type_)
import Html.Events exposing (onClick)
import Html.Keyed as Keyed
import I18n.Hosting exposing (HostingWords)
import I18n.Language as Language
import Invite exposing (Invite)
import Invite.Form as Form
import Ports.ToJs as ToJs
import Shared exposing (Shared)
import Ui.Aria as Aria
import Ui.Confirm as Confirm
import Ui.LimitedText exposing (LimitedText)



-- MODEL


type alias Model =
    { form : Form.Model
    , code : Maybe Invite.Id
    , question : Question
    }


type Question
    = NoQuestion
    | ReallyRevoke Invite.Id
    | ReallyReplace


init : Model
init =
    { form = Form.init, code = Nothing, question = NoQuestion }



-- UPDATE


type Msg
    = GotFormMsg Form.Msg
    | ClickedCopy Invite.Id
    | ClickedShare Invite.Id
    | ClickedCode Invite.Id
    | ClickedRevoke Invite.Id
    | ConfirmedRevoke Invite.Id
    | ClickedReplace
    | ConfirmedReplace
    | ClickedCancel


update : Shared -> Msg -> Model -> ( Model, Effect Msg )
update shared msg model =
    case msg of
        GotFormMsg formMsg ->
            Form.update shared formMsg model.form
                |> Tuple.mapBoth (\form -> { model | form = form }) (Effect.map GotFormMsg)

        ClickedCopy invite ->
            ( model, SendToJs (ToJs.CopyInvite invite) )

        ClickedShare invite ->
            ( model, SendToJs (ToJs.ShareInvite invite) )

        ClickedCode invite ->
            ( { model
                | code =
                    if model.code == Just invite then
                        Nothing

                    else
                        Just invite
              }
            , None
            )

        ClickedRevoke invite ->
            ( { model | question = ReallyRevoke invite }, Effect.focus [ Confirm.cancelId ] )

        ConfirmedRevoke invite ->
            ( { model | question = NoQuestion }
            , Batch [ SendToJs (ToJs.RevokeInvite invite), Effect.focus [ Form.labelId ] ]
            )

        ClickedReplace ->
            ( { model | question = ReallyReplace }, Effect.focus [ Confirm.cancelId ] )

        ConfirmedReplace ->
            ( { model | question = NoQuestion, code = Nothing }
            , Batch [ SendToJs ToJs.ReplaceInvites, Effect.focus [ Form.labelId ] ]
            )

        ClickedCancel ->
            ( { model | question = NoQuestion }, Effect.focus [ askerId model.question ] )


labelled : LimitedText -> Model -> Model
labelled measured model =
    { model | form = Form.labelled measured model.form }


replaceId : String
replaceId =
    "replace-links"


revokeId : Invite.Id -> String
revokeId invite =
    "revoke-" ++ Invite.idToString invite


askerId : Question -> String
askerId question =
    case question of
        NoQuestion ->
            Form.labelId

        ReallyRevoke invite ->
            revokeId invite

        ReallyReplace ->
            replaceId



-- VIEW


view : Shared -> Model -> Html Msg
view shared model =
    let
        words =
            (Shared.words shared).hosting
    in
    div [ class "people invites" ]
        [ section []
            [ h3 [] [ text words.links ]
            , Keyed.ul [ class "invites-list" ]
                (List.map
                    (\invite -> ( Invite.idToString invite.id, row shared words model invite ))
                    shared.links.invites
                )
            ]
        , Html.map GotFormMsg (Form.view shared model.form)
        , section [ class "people-host" ]
            [ p [ class "hint" ] [ text words.replaceHint ]
            , if model.question == ReallyReplace then
                Confirm.view
                    { question = words.replaceQuestion
                    , hint = words.replaceHint
                    , yes = words.replaceYes
                    , confirmed = ConfirmedReplace
                    , no = (Shared.words shared).cancel
                    , clickedCancel = ClickedCancel
                    }

              else
                button [ type_ "button", id replaceId, class "button", onClick ClickedReplace ]
                    [ text words.replace ]
            ]
        ]


row : Shared -> HostingWords -> Model -> Invite -> Html Msg
row shared words model invite =
    let
        name =
            if invite.isMain then
                words.mainLink

            else
                invite.label

        action clicked word attributes =
            button
                ([ type_ "button"
                 , class "button button-small"
                 , attribute "aria-label" (word ++ ": " ++ name)
                 , onClick clicked
                 ]
                    ++ attributes
                )
                [ text word ]

        isShown =
            model.code == Just invite.id
    in
    li [ class "invite" ]
        [ p [ class "invite-name" ] [ Html.bdi [] [ text name ] ]
        , p [ class "hint" ]
            [ text
                (if invite.single then
                    words.forOne

                 else
                    words.forAll
                )
            , text " · "
            , text words.until
            , text " "
            , node "allo-until"
                [ attribute "at" (String.fromInt invite.expires)
                , lang (Language.tag shared.language)
                ]
                []
            ]
        , div [ class "invite-actions" ]
            [ action (ClickedCopy invite.id) (Shared.words shared).invite.copy []
            , if shared.browser.canShare then
                action (ClickedShare invite.id) (Shared.words shared).invite.share []

              else
                text ""
            , action (ClickedCode invite.id)
                words.code
                [ Aria.expanded isShown
                ]
            , action (ClickedRevoke invite.id) words.revoke [ id (revokeId invite.id) ]
            ]
        , if isShown then
            node "allo-code"
                [ attribute "text" invite.link
                , attribute "role" "img"
                , attribute "aria-label" (words.codeOf name)
                ]
                []

          else
            text ""
        , if model.question == ReallyRevoke invite.id then
            Confirm.view
                { question = words.revokeQuestion name
                , hint = words.revokeHint
                , yes = words.revoke
                , confirmed = ConfirmedRevoke invite.id
                , no = (Shared.words shared).cancel
                , clickedCancel = ClickedCancel
                }

          else
            text ""
        ]
