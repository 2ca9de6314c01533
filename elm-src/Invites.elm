module Invites exposing (Model, Msg, init, update, view)

{-| The host's links: made for somebody, handed on, shown as a code, taken back.
What cannot be undone is asked twice.
-}

import Aria
import Focus
import Here exposing (Here)
import Html exposing (Html, button, div, form, h3, input, label, li, node, option, p, section, select, span, text)
import Html.Attributes exposing (attribute, checked, class, for, id, lang, maxlength, placeholder, selected, type_, value)
import Html.Events exposing (onCheck, onClick, onInput, onSubmit)
import Html.Keyed as Keyed
import Icon
import Invite exposing (Invite)
import Language
import Ports
import Question
import Words.Hosting exposing (HostingWords)



-- MODEL


type alias Model =
    { label : String
    , life : Life
    , single : Bool
    , code : Maybe Invite.Id
    , question : Question
    }


{-| How long a link works.
-}
type Life
    = QuarterHour
    | Hour
    | WholeCall


type Question
    = NoQuestion
    | ReallyRevoke Invite.Id
    | ReallyReplace


init : Model
init =
    { label = "", life = WholeCall, single = False, code = Nothing, question = NoQuestion }



-- UPDATE


type Msg
    = EnteredLabel String
    | ChoseLife String
    | CheckedSingle Bool
    | SubmittedForm
    | ClickedCopy Invite.Id
    | ClickedShare Invite.Id
    | ClickedCode Invite.Id
    | ClickedRevoke Invite.Id
    | ConfirmedRevoke Invite.Id
    | ClickedReplace
    | ConfirmedReplace
    | ClickedCancel
    | MovedFocus


update : Msg -> Model -> ( Model, Cmd Msg )
update msg model =
    case msg of
        EnteredLabel label ->
            ( { model | label = label }, Cmd.none )

        ChoseLife name ->
            ( { model | life = lifeFromName name }, Cmd.none )

        CheckedSingle single ->
            ( { model | single = single }, Cmd.none )

        SubmittedForm ->
            if String.trim model.label == "" then
                ( model, Focus.on MovedFocus [ labelId ] )

            else
                ( { model | label = "" }
                , Cmd.batch
                    [ Ports.send
                        (Ports.MakeInvite
                            { label = String.trim model.label
                            , ttl = seconds model.life
                            , single = model.single
                            }
                        )
                    , Focus.on MovedFocus [ labelId ]
                    ]
                )

        ClickedCopy invite ->
            ( model, Ports.send (Ports.CopyInvite invite) )

        ClickedShare invite ->
            ( model, Ports.send (Ports.ShareInvite invite) )

        ClickedCode invite ->
            ( { model
                | code =
                    if model.code == Just invite then
                        Nothing

                    else
                        Just invite
              }
            , Cmd.none
            )

        ClickedRevoke invite ->
            ( { model | question = ReallyRevoke invite }, Focus.on MovedFocus [ Question.cancelId ] )

        ConfirmedRevoke invite ->
            ( { model | question = NoQuestion }
            , Cmd.batch [ Ports.send (Ports.RevokeInvite invite), Focus.on MovedFocus [ labelId ] ]
            )

        ClickedReplace ->
            ( { model | question = ReallyReplace }, Focus.on MovedFocus [ Question.cancelId ] )

        ConfirmedReplace ->
            ( { model | question = NoQuestion, code = Nothing }
            , Cmd.batch [ Ports.send Ports.ReplaceInvites, Focus.on MovedFocus [ labelId ] ]
            )

        ClickedCancel ->
            ( { model | question = NoQuestion }, Focus.on MovedFocus [ askerId model.question ] )

        MovedFocus ->
            ( model, Cmd.none )


{-| For the server 0 is as long as it allows.
-}
seconds : Life -> Int
seconds life =
    case life of
        QuarterHour ->
            15 * 60

        Hour ->
            60 * 60

        WholeCall ->
            0


nameOfLife : Life -> String
nameOfLife life =
    String.fromInt (seconds life)


lifeFromName : String -> Life
lifeFromName name =
    List.filter (\life -> nameOfLife life == name) lives
        |> List.head
        |> Maybe.withDefault WholeCall


lives : List Life
lives =
    [ WholeCall, Hour, QuarterHour ]


labelId : String
labelId =
    "invite-label"


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
            labelId

        ReallyRevoke invite ->
            revokeId invite

        ReallyReplace ->
            replaceId



-- VIEW


view : Here -> Model -> Html Msg
view here model =
    let
        words =
            (Here.words here).hosting
    in
    div [ class "people invites" ]
        [ section []
            [ h3 [] [ text words.links ]
            , Keyed.ul [ class "invites-list" ]
                (List.map
                    (\invite -> ( Invite.idToString invite.id, row here words model invite ))
                    here.invites
                )
            ]
        , maker words model
        , section [ class "people-host" ]
            [ p [ class "hint" ] [ text words.replaceHint ]
            , if model.question == ReallyReplace then
                Question.view
                    { question = words.replaceQuestion
                    , hint = words.replaceHint
                    , yes = words.replaceYes
                    , confirmed = ConfirmedReplace
                    , no = (Here.words here).cancel
                    , clickedCancel = ClickedCancel
                    }

              else
                button [ type_ "button", id replaceId, class "button", onClick ClickedReplace ]
                    [ text words.replace ]
            ]
        ]


row : Here -> HostingWords -> Model -> Invite -> Html Msg
row here words model invite =
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
                , lang (Language.tag here.language)
                ]
                []
            ]
        , div [ class "invite-actions" ]
            [ action (ClickedCopy invite.id) (Here.words here).invite.copy []
            , if here.canShare then
                action (ClickedShare invite.id) (Here.words here).invite.share []

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
            Question.view
                { question = words.revokeQuestion name
                , hint = words.revokeHint
                , yes = words.revoke
                , confirmed = ConfirmedRevoke invite.id
                , no = (Here.words here).cancel
                , clickedCancel = ClickedCancel
                }

          else
            text ""
        ]


maker : HostingWords -> Model -> Html Msg
maker words model =
    section [ class "people-host" ]
        [ h3 [] [ text words.newLink ]
        , form [ class "invite-form", onSubmit SubmittedForm ]
            [ div [ class "field" ]
                [ label [ for labelId ] [ text words.label ]
                , input
                    [ id labelId
                    , type_ "text"
                    , value model.label
                    , maxlength 40
                    , placeholder words.labelExample
                    , attribute "autocomplete" "off"
                    , attribute "required" ""
                    , onInput EnteredLabel
                    ]
                    []
                , span [ class "hint" ] [ text words.labelHint ]
                ]
            , div [ class "field" ]
                [ label [ for "invite-life" ] [ text words.life ]
                , select [ id "invite-life", onInput ChoseLife ]
                    (List.map
                        (\life ->
                            option [ value (nameOfLife life), selected (life == model.life) ]
                                [ text (lifeText words life) ]
                        )
                        lives
                    )
                ]
            , label [ class "check" ]
                [ input [ type_ "checkbox", checked model.single, onCheck CheckedSingle ] []
                , span [ class "check-text" ]
                    [ span [ class "check-name" ] [ text words.single ]
                    , span [ class "hint" ] [ text words.singleHint ]
                    ]
                ]
            , button [ type_ "submit", class "button button-main" ]
                [ Icon.view Icon.Check, text words.make ]
            ]
        ]


lifeText : HostingWords -> Life -> String
lifeText words life =
    case life of
        QuarterHour ->
            words.quarterHour

        Hour ->
            words.hour

        WholeCall ->
            words.wholeCall
