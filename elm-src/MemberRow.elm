module MemberRow exposing (avatar, other, own)

{-| One member in the list of those who are here: name, role, hand, devices,
and how this browser reaches it.
-}

import Caption
import Hand
import Here exposing (Here)
import Hiding
import Html exposing (Html, li, p, span, text)
import Html.Attributes exposing (attribute, class, classList, title)
import Icon
import Initials
import Media
import Member exposing (Member)
import Path
import Room exposing (Room)
import Safety
import Words exposing (Words)
import Words.Seen


own : Here -> Room -> Html msg
own here room =
    let
        words =
            Here.words here
    in
    li [ class "member" ]
        [ span [ class "avatar avatar-small", attribute "aria-hidden" "true" ]
            [ Initials.view here.name.shown ]
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


{-| With the tools that one has for this member: beside its name, and below.
-}
other : Here -> Room -> { beside : Html msg, below : List (Html msg) } -> Member -> Html msg
other here room { beside, below } member =
    let
        words =
            Here.words here

        caption =
            Caption.ofMember words member
    in
    li [ class "member", classList [ ( "member-away", Member.isGrey member ) ] ]
        ([ avatar member caption
         , span [ class "member-name" ]
            [ Caption.viewOf caption
            , badge words member.role
            , handBadge words (placeOf here room ( member.hand, Member.idToString member.id ))
            , if member.away then
                span [ class "badge badge-away" ] [ text words.call.away ]

              else
                text ""
            ]
         , signs words { microphone = member.microphone, camera = member.camera }
         , beside
         , Hiding.blocked here.hiding member
            |> Maybe.map (\blocked -> p [ class "member-path" ] [ text (Words.Seen.because words.seen caption blocked) ])
            |> Maybe.withDefault (text "")
         , Member.path member
            |> Maybe.map (\path -> p [ class "member-path" ] [ Path.badge words.trust.path path, span [ attribute "aria-hidden" "true" ] [ text (words.trust.path path) ] ])
            |> Maybe.withDefault (text "")
         , member.trust.safety
            |> Maybe.map (Safety.view words.trust)
            |> Maybe.withDefault (text "")
         ]
            ++ below
        )


avatar : Member -> String -> Html msg
avatar member caption =
    span
        [ class ("avatar avatar-small tint-" ++ String.fromInt (Member.tint member.id))
        , attribute "aria-hidden" "true"
        ]
        [ Initials.view caption ]


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
