module People.Panel exposing (Model, Msg, init, update, view)

{-| Who is here and who knocks, each in a line with a menu; for a host also what
only hosts may do. What cannot be undone needs a second click.
-}

import Drawer
import Effect exposing (Effect(..))
import Html exposing (Html, button, div, h3, section, text)
import Html.Attributes exposing (attribute, class, id, title, type_)
import Html.Events exposing (onClick, stopPropagationOn)
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
import Ui.Aria as Aria
import Ui.Confirm as Confirm
import Ui.Escape as Escape
import Ui.Icon as Icon
import Ui.Setting as Setting



-- MODEL


{-| What is open in the list: the menu of a member, or a question that the host
has not answered yet.
-}
type Model
    = Closed
    | Menu Member.Id
    | ReallyRemove Member.Id
    | ReallyPromote Member.Id
    | ReallyEnd


init : Model
init =
    Closed



-- UPDATE


type Msg
    = ClickedAdmit (List Member.Id)
    | ClickedRefuse (List Member.Id)
    | ClickedMenu Member.Id
    | PressedEscape
    | ChoseVolume Member.Id Int
    | ClickedSilence Member.Id Bool
    | ClickedSafety
    | ClickedAskToMute Member.Id
    | ClickedRemove Member.Id
    | ConfirmedRemove Member.Id
    | ClickedPromote Member.Id
    | ConfirmedPromote Member.Id
    | ClickedLock Bool
    | ClickedEnd
    | ConfirmedEnd
    | ClickedCancel
    | ClickedCopyLink
    | ClickedShareLink


update : Shared -> Msg -> Model -> ( Model, Effect Msg )
update _ msg model =
    case msg of
        ClickedAdmit members ->
            ( model, Batch (List.map (ToJs.Admit >> SendToJs) members) )

        ClickedRefuse members ->
            ( model, Batch (List.map (ToJs.Refuse >> SendToJs) members) )

        ClickedMenu member ->
            if model == Menu member then
                ( Closed, None )

            else
                -- Which scrolls it into sight.
                ( Menu member, Effect.focus [ toolsId member ] )

        PressedEscape ->
            closed model

        ChoseVolume member percent ->
            ( model, SendToJs (ToJs.Volume member percent) )

        ClickedSilence member silenced ->
            ( model, SendToJs (ToJs.Silence member silenced) )

        ClickedSafety ->
            ( Closed, ToggleDrawer Drawer.Privacy )

        ClickedAskToMute member ->
            ( model, SendToJs (ToJs.AskToMute member) )

        ClickedRemove member ->
            ( ReallyRemove member, Effect.focus [ Confirm.cancelId ] )

        ConfirmedRemove member ->
            ( Closed, Batch [ SendToJs (ToJs.Remove member), Effect.focus [ Drawer.headingId ] ] )

        ClickedPromote member ->
            ( ReallyPromote member, Effect.focus [ Confirm.cancelId ] )

        ConfirmedPromote member ->
            ( Closed, Batch [ SendToJs (ToJs.Promote member), Effect.focus [ menuId member ] ] )

        ClickedLock locked ->
            ( model, SendToJs (ToJs.Lock locked) )

        ClickedEnd ->
            ( ReallyEnd, Effect.focus [ Confirm.cancelId ] )

        ConfirmedEnd ->
            ( Closed, SendToJs ToJs.End )

        ClickedCancel ->
            closed model

        ClickedCopyLink ->
            ( model, SendToJs ToJs.CopyLink )

        ClickedShareLink ->
            ( model, SendToJs ToJs.ShareLink )


{-| The button that opened it gets the focus back.
-}
closed : Model -> ( Model, Effect Msg )
closed model =
    ( Closed
    , case model of
        Closed ->
            None

        Menu member ->
            Effect.focus [ menuId member ]

        ReallyRemove member ->
            Effect.focus [ menuId member ]

        ReallyPromote member ->
            Effect.focus [ menuId member ]

        ReallyEnd ->
            Effect.focus [ endId ]
    )


menuId : Member.Id -> String
menuId member =
    "menu-" ++ Member.idToString member


toolsId : Member.Id -> String
toolsId member =
    "tools-" ++ Member.idToString member


endId : String
endId =
    "end"



-- VIEW


view : Shared -> Room -> Model -> Html Msg
view shared room model =
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
                            , row shared room model member
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
            hostSection words room model

          else
            text ""
        ]


row : Shared -> Room -> Model -> Member -> Html Msg
row shared room model member =
    let
        words =
            Shared.words shared

        caption =
            Caption.ofMember words member
    in
    Row.other shared
        room
        { attributes =
            if concerns member.id model then
                [ stopPropagationOn "keydown" (Escape.decoder ( PressedEscape, True )) ]

            else
                []
        , menu =
            button
                [ type_ "button"
                , class "button-icon"
                , id (menuId member.id)
                , Aria.expanded (model == Menu member.id)
                , attribute "aria-controls" (toolsId member.id)
                , attribute "aria-label" (words.people.options caption)
                , title (words.people.options caption)
                , onClick (ClickedMenu member.id)
                ]
                [ Icon.view Icon.More ]
        , below = below shared room model member caption
        }
        member


concerns : Member.Id -> Model -> Bool
concerns member model =
    List.member model [ Menu member, ReallyRemove member, ReallyPromote member ]


below : Shared -> Room -> Model -> Member -> String -> Html Msg
below shared room model member caption =
    let
        words =
            Shared.words shared
    in
    if model == Menu member.id then
        Tools.view shared
            { id = toolsId member.id
            , isHost = room.role == Member.Host
            , choseVolume = ChoseVolume member.id
            , clickedSilence = ClickedSilence member.id
            , clickedSafety = ClickedSafety
            , clickedAsk = ClickedAskToMute member.id
            , clickedPromote = ClickedPromote member.id
            , clickedRemove = ClickedRemove member.id
            }
            member

    else if model == ReallyPromote member.id then
        Confirm.view
            { question = words.hosting.promoteQuestion caption
            , hint = words.hosting.promoteHint
            , yes = words.hosting.promoteYes
            , confirmed = ConfirmedPromote member.id
            , no = words.cancel
            , clickedCancel = ClickedCancel
            }

    else if model == ReallyRemove member.id then
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


hostSection : Words -> Room -> Model -> Html Msg
hostSection words room model =
    section [ class "people-host" ]
        [ Setting.view
            { id = "lock"
            , name = words.people.lock
            , hint = Just words.people.lockHint
            , on = room.locked
            , able = True
            , clicked = ClickedLock (not room.locked)
            }
        , if model == ReallyEnd then
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
