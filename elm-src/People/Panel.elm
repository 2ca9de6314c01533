module People.Panel exposing (Msg, Question(..), update, view)

{-| Who is here and who knocks; for a host also what only hosts may do. What
cannot be undone needs a second click.
-}

import Effect exposing (Effect(..))
import Html exposing (Html, button, div, h3, section, text)
import Html.Attributes exposing (attribute, class, id, title, type_)
import Html.Events exposing (onClick)
import Html.Keyed as Keyed
import I18n exposing (Words)
import Invite.Link as Link
import People.Caption as Caption
import People.Knocks as Knocks
import People.Row as Row
import People.Tools as Tools
import Ports.ToJs as ToJs
import Room exposing (Room)
import Room.Hand as Hand
import Room.Member as Member exposing (Member)
import Shared exposing (Shared)
import Ui.Confirm as Confirm
import Ui.Icon as Icon
import Ui.Setting as Setting



-- MODEL


{-| A question that the host has not answered yet.
-}
type Question
    = NoQuestion
    | ReallyRemove Member.Id
    | ReallyPromote Member.Id
    | ReallyEnd



-- UPDATE


type Msg
    = ClickedAdmit (List Member.Id)
    | ClickedRefuse (List Member.Id)
    | ClickedRemove Member.Id
    | ConfirmedRemove Member.Id
    | ClickedSilence Member.Id Bool
    | ClickedAskToMute Member.Id
    | ClickedPromote Member.Id
    | ConfirmedPromote Member.Id
    | ClickedLock Bool
    | ClickedEnd
    | ConfirmedEnd
    | ClickedCancel
    | ClickedCopyLink
    | ClickedShareLink


update : Shared -> Msg -> Question -> ( Question, Effect Msg )
update _ msg question =
    case msg of
        ClickedAdmit members ->
            ( question, Batch (List.map (ToJs.Admit >> SendToJs) members) )

        ClickedRefuse members ->
            ( question, Batch (List.map (ToJs.Refuse >> SendToJs) members) )

        ClickedRemove member ->
            ( ReallyRemove member, Effect.focus [ Confirm.cancelId ] )

        ConfirmedRemove member ->
            ( NoQuestion, SendToJs (ToJs.Remove member) )

        ClickedSilence member silenced ->
            ( question, SendToJs (ToJs.Silence member silenced) )

        ClickedAskToMute member ->
            ( question, SendToJs (ToJs.AskToMute member) )

        ClickedPromote member ->
            ( ReallyPromote member, Effect.focus [ Confirm.cancelId ] )

        ConfirmedPromote member ->
            ( NoQuestion, SendToJs (ToJs.Promote member) )

        ClickedLock locked ->
            ( question, SendToJs (ToJs.Lock locked) )

        ClickedEnd ->
            ( ReallyEnd, Effect.focus [ Confirm.cancelId ] )

        ConfirmedEnd ->
            ( NoQuestion, SendToJs ToJs.End )

        ClickedCancel ->
            ( NoQuestion, Effect.focus [ askerId question ] )

        ClickedCopyLink ->
            ( question, SendToJs ToJs.CopyLink )

        ClickedShareLink ->
            ( question, SendToJs ToJs.ShareLink )


{-| The button that opened the question, which gets the focus back.
-}
askerId : Question -> String
askerId question =
    case question of
        NoQuestion ->
            ""

        ReallyRemove member ->
            removeId member

        ReallyPromote member ->
            promoteId member

        ReallyEnd ->
            endId


removeId : Member.Id -> String
removeId member =
    "remove-" ++ Member.idToString member


promoteId : Member.Id -> String
promoteId member =
    "promote-" ++ Member.idToString member


endId : String
endId =
    "end"



-- VIEW


view : Shared -> Room -> Question -> Html Msg
view shared room question =
    let
        words =
            Shared.words shared

        isHost =
            room.role == Member.Host
    in
    div [ class "people" ]
        [ Knocks.list words { clickedAdmit = ClickedAdmit, clickedRefuse = ClickedRefuse } (Room.waiting room)
        , section [ class "people-here" ]
            [ h3 [] [ text words.people.here ]
            , Keyed.ul [ class "members" ]
                (( "self", Row.own shared room )
                    :: List.map
                        (\member ->
                            ( Member.idToString member.id
                            , row shared room question member
                            )
                        )
                        (Room.others room |> List.sortBy byHand)
                )
            ]
        , case shared.links.call of
            Just _ ->
                section []
                    [ h3 [] [ text words.invite.title ]
                    , Link.view shared
                        { id = "people-link"
                        , clickedCopy = ClickedCopyLink
                        , clickedShare = ClickedShareLink
                        }
                    ]

            Nothing ->
                text ""
        , if isHost then
            hostSection words room question

          else
            text ""
        ]


row : Shared -> Room -> Question -> Member -> Html Msg
row shared room question member =
    let
        words =
            Shared.words shared

        caption =
            Caption.ofMember words member

        isHost =
            room.role == Member.Host
    in
    Row.other shared
        room
        { nextToName =
            if isHost && member.role /= Member.Host then
                button
                    [ type_ "button"
                    , class "button-icon"
                    , id (removeId member.id)
                    , attribute "aria-label" (words.people.remove caption)
                    , title (words.people.remove caption)
                    , onClick (ClickedRemove member.id)
                    ]
                    [ Icon.view Icon.RemoveMember ]

            else
                text ""
        , below =
            [ Tools.view words.hosting
                { isHost = isHost
                , caption = caption
                , promoteId = promoteId member.id
                , clickedSilence = ClickedSilence member.id
                , clickedAsk = ClickedAskToMute member.id
                , clickedPromote = ClickedPromote member.id
                }
                member
            , if question == ReallyPromote member.id then
                Confirm.view
                    { question = words.hosting.promoteQuestion caption
                    , hint = words.hosting.promoteHint
                    , yes = words.hosting.promoteYes
                    , confirmed = ConfirmedPromote member.id
                    , no = words.cancel
                    , clickedCancel = ClickedCancel
                    }

              else
                text ""
            , if question == ReallyRemove member.id then
                Confirm.view
                    { question = words.people.removeQuestion caption
                    , hint = words.people.removeHint
                    , yes = words.people.removeYes
                    , confirmed = ConfirmedRemove member.id
                    , no = words.cancel
                    , clickedCancel = ClickedCancel
                    }

              else
                text ""
            ]
        }
        member


hostSection : Words -> Room -> Question -> Html Msg
hostSection words room question =
    section [ class "people-host" ]
        [ Setting.view
            { id = "lock"
            , name = words.people.lock
            , hint = Just words.people.lockHint
            , on = room.locked
            , able = True
            , clicked = ClickedLock (not room.locked)
            }
        , if question == ReallyEnd then
            Confirm.view
                { question = words.people.endQuestion
                , hint = words.people.endHint
                , yes = words.people.endYes
                , confirmed = ConfirmedEnd
                , no = words.cancel
                , clickedCancel = ClickedCancel
                }

          else
            button [ type_ "button", id endId, class "button button-danger", onClick ClickedEnd ]
                [ Icon.view Icon.Leave, text words.people.end ]
        ]


{-| The others stay in order of arrival.
-}
byHand : Member -> ( Int, String )
byHand member =
    ( Hand.order member.hand
    , if Hand.isUp member.hand then
        Member.idToString member.id

      else
        ""
    )
