module People exposing (Msg, update, view)

{-| Who is here and who knocks; for a host also what only a host may do. What
cannot be undone is asked twice.
-}

import Caption
import Focus
import Hand
import Here exposing (Here)
import Hiding
import Html exposing (Html, button, div, h3, li, p, section, span, text)
import Html.Attributes exposing (attribute, class, classList, id, title, type_)
import Html.Events exposing (onClick)
import Html.Keyed as Keyed
import Icon
import Invitation
import Media
import Member exposing (Member)
import MemberTools
import Name
import Path
import Ports
import Question exposing (Question(..))
import Room exposing (Room)
import Safety
import Setting
import Words exposing (Words)



-- UPDATE


type Msg
    = ClickedAdmit Member.Id
    | ClickedRefuse Member.Id
    | ClickedRemove Member.Id
    | ConfirmedRemove Member.Id
    | ClickedAdmitAll (List Member.Id)
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
    | MovedFocus


update : Msg -> Question -> ( Question, Cmd Msg )
update msg question =
    case msg of
        ClickedAdmit member ->
            ( question, Ports.send (Ports.Admit member) )

        ClickedRefuse member ->
            ( question, Ports.send (Ports.Refuse member) )

        ClickedRemove member ->
            ( ReallyRemove member, Focus.on MovedFocus [ Question.cancelId ] )

        ConfirmedRemove member ->
            ( NoQuestion, Ports.send (Ports.Remove member) )

        ClickedAdmitAll members ->
            -- A batch is performed from its end: who came first is let in first.
            ( question, Cmd.batch (List.map (Ports.Admit >> Ports.send) (List.reverse members)) )

        ClickedSilence member silenced ->
            ( question, Ports.send (Ports.Silence member silenced) )

        ClickedAskToMute member ->
            ( question, Ports.send (Ports.AskToMute member) )

        ClickedPromote member ->
            ( ReallyPromote member, Focus.on MovedFocus [ Question.cancelId ] )

        ConfirmedPromote member ->
            ( NoQuestion, Ports.send (Ports.Promote member) )

        ClickedLock locked ->
            ( question, Ports.send (Ports.Lock locked) )

        ClickedEnd ->
            ( ReallyEnd, Focus.on MovedFocus [ Question.cancelId ] )

        ConfirmedEnd ->
            ( NoQuestion, Ports.send Ports.End )

        ClickedCancel ->
            ( NoQuestion, Focus.on MovedFocus [ askerId question ] )

        ClickedCopyLink ->
            ( question, Ports.send Ports.CopyLink )

        ClickedShareLink ->
            ( question, Ports.send Ports.ShareLink )

        MovedFocus ->
            ( question, Cmd.none )


{-| The button that asked, which gets the focus back.
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


view : Here -> Room -> Question -> Html Msg
view here room question =
    let
        words =
            Here.words here

        isHost =
            room.role == Member.Host
    in
    div [ class "people" ]
        [ atTheDoor words (Room.waiting room)
        , section [ class "people-here" ]
            [ h3 [] [ text words.people.here ]
            , Keyed.ul [ class "members" ]
                (( "self", ownRow here room )
                    :: List.map
                        (\member ->
                            ( Member.idToString member.id
                            , row words { isHost = isHost, removable = isHost && member.role /= Member.Host, question = question, hand = handOf here room member, blocked = Maybe.map words.seen.blocked (Hiding.blocked here.hiding member) } member
                            )
                        )
                        (Room.others room |> List.sortBy byHand)
                )
            ]
        , case here.link of
            Just _ ->
                section []
                    [ h3 [] [ text words.invite.title ]
                    , Invitation.view here
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


atTheDoor : Words -> List Member -> Html Msg
atTheDoor words waiting =
    if List.isEmpty waiting then
        text ""

    else
        section [ class "people-door" ]
            [ h3 [] [ text words.people.atTheDoor ]
            , Keyed.ul [ class "members" ]
                (List.map
                    (\member ->
                        ( Member.idToString member.id
                        , li [ class "member" ]
                            [ avatar member (Caption.ofMember words member)
                            , span [ class "member-name" ] [ Caption.viewOf (Caption.ofMember words member) ]
                            , span [ class "member-answers" ]
                                [ button [ type_ "button", class "button button-small", onClick (ClickedRefuse member.id) ]
                                    [ text words.call.refuse ]
                                , button [ type_ "button", class "button button-small button-main", onClick (ClickedAdmit member.id) ]
                                    [ text words.call.admit ]
                                ]
                            ]
                        )
                    )
                    waiting
                )
            , if List.length waiting > 1 then
                button [ type_ "button", class "button button-main", onClick (ClickedAdmitAll (List.map .id waiting)) ]
                    [ text words.hosting.admitAll ]

              else
                text ""
            ]


ownRow : Here -> Room -> Html Msg
ownRow here room =
    let
        words =
            Here.words here
    in
    li [ class "member" ]
        [ span [ class "avatar avatar-small", attribute "aria-hidden" "true" ]
            [ text (Name.initials (Here.ownName here)) ]
        , span [ class "member-name" ]
            [ Caption.viewOf (Caption.ofSelf here)
            , badge words room.role
            , handBadge words (placeOf here room ( here.hand, Member.idToString room.self ))
            ]
        , signs words
            { microphone = here.media.microphone == Media.On
            , camera = here.media.camera == Media.On
            }
        ]


row : Words -> { isHost : Bool, removable : Bool, question : Question, hand : Maybe Int, blocked : Maybe String } -> Member -> Html Msg
row words { isHost, removable, question, hand, blocked } member =
    let
        caption =
            Caption.ofMember words member
    in
    li [ class "member", classList [ ( "member-away", Member.isGrey member ) ] ]
        [ avatar member caption
        , span [ class "member-name" ]
            [ Caption.viewOf caption
            , badge words member.role
            , handBadge words hand
            , if member.away then
                span [ class "badge badge-away" ] [ text words.call.away ]

              else
                text ""
            ]
        , signs words { microphone = member.microphone, camera = member.camera }
        , if removable then
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
        , blocked
            |> Maybe.map (\reason -> p [ class "member-path" ] [ text reason ])
            |> Maybe.withDefault (text "")
        , Member.path member
            |> Maybe.map (\path -> p [ class "member-path" ] [ Path.badge words.trust.path path, span [ attribute "aria-hidden" "true" ] [ text (words.trust.path path) ] ])
            |> Maybe.withDefault (text "")
        , member.trust.safety
            |> Maybe.map (Safety.view words.trust)
            |> Maybe.withDefault (text "")
        , MemberTools.view words.hosting
            { isHost = isHost
            , caption = caption
            , promoteId = promoteId member.id
            , clickedSilence = ClickedSilence member.id
            , clickedAsk = ClickedAskToMute member.id
            , clickedPromote = ClickedPromote member.id
            }
            member
        , if question == ReallyPromote member.id then
            Question.view
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
            Question.view
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
            Question.view
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


avatar : Member -> String -> Html msg
avatar member caption =
    span
        [ class ("avatar avatar-small tint-" ++ String.fromInt (Member.tint member.id))
        , attribute "aria-hidden" "true"
        ]
        [ text (Name.initials (Name.fromString caption)) ]


badge : Words -> Member.Role -> Html msg
badge words role =
    case role of
        Member.Host ->
            span [ class "badge" ] [ text words.people.host ]

        Member.Guest ->
            text ""

        Member.Waiting ->
            text ""


{-| Among all whose hands are up.
-}
placeOf : Here -> Room -> ( Hand.Hand, String ) -> Maybe Int
placeOf here room =
    Hand.place
        (( here.hand, Member.idToString room.self )
            :: List.map (\member -> ( member.hand, Member.idToString member.id )) (Room.others room)
        )


{-| The others stay in the order in which they came.
-}
byHand : Member -> ( Int, String )
byHand member =
    ( Hand.order member.hand
    , if Hand.isUp member.hand then
        Member.idToString member.id

      else
        ""
    )


handOf : Here -> Room -> Member -> Maybe Int
handOf here room member =
    placeOf here room ( member.hand, Member.idToString member.id )


handBadge : Words -> Maybe Int -> Html msg
handBadge words place =
    case place of
        Just n ->
            span [ class "badge badge-hand", title (words.talk.handPlace n) ]
                [ Icon.view Icon.Hand
                , span [ attribute "aria-hidden" "true" ] [ text (String.fromInt n) ]
                , span [ class "heard-only" ] [ text (words.talk.handPlace n) ]
                ]

        Nothing ->
            text ""


signs : Words -> { microphone : Bool, camera : Bool } -> Html msg
signs words { microphone, camera } =
    span [ class "signs" ]
        [ if microphone then
            text ""

          else
            sign Icon.MicrophoneOff words.call.muted
        , if camera then
            text ""

          else
            sign Icon.CameraOff words.call.cameraOff
        ]


sign : Icon.Icon -> String -> Html msg
sign icon meaning =
    span [ class "sign", title meaning ]
        [ Icon.view icon, span [ class "heard-only" ] [ text meaning ] ]
