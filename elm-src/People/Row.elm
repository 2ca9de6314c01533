module People.Row exposing (avatar, other, own)

{-| One member in the list: name, role, hand, devices, and the connection to it.
-}

import Device.Media as Media
import Html exposing (Attribute, Html, li, p, span, text)
import Html.Attributes exposing (attribute, class, classList, title)
import I18n exposing (Words)
import I18n.Privacy
import People.Caption as Caption
import Room exposing (Room)
import Room.Connection as Connection
import Room.Hand as Hand
import Room.Hiding as Hiding
import Room.Member as Member exposing (Member)
import Room.Path as Path
import Room.Safety as Safety
import Shared exposing (Shared)
import Ui.Icon as Icon
import Ui.Initials as Initials


own : Shared -> Room -> Html msg
own shared room =
    let
        words =
            Shared.words shared
    in
    li [ class "member" ]
        [ span [ class "avatar avatar-small", attribute "aria-hidden" "true" ]
            [ Initials.view shared.own.name.shown ]
        , span [ class "member-name" ]
            [ Caption.viewOf (Caption.ofSelf shared)
            , badge words room.role
            , handBadge words (placeOf shared room ( shared.own.hand, Member.idToString room.self ))
            ]
        , signs words
            { microphone = shared.media.microphone == Media.On
            , camera = shared.media.camera == Media.On
            }
            []
        ]


{-| With the button of its menu, and what is open below. A second line says what
is amiss.
-}
other : Shared -> Room -> { attributes : List (Attribute msg), menu : Html msg, below : Html msg } -> Member -> Html msg
other shared room { attributes, menu, below } member =
    let
        words =
            Shared.words shared

        caption =
            Caption.ofMember words member
    in
    li ([ class "member", classList [ ( "member-away", Member.isGrey member ) ] ] ++ attributes)
        [ avatar member caption
        , span [ class "member-name" ]
            [ Caption.viewOf caption
            , badge words member.role
            , handBadge words (placeOf shared room ( member.hand, Member.idToString member.id ))
            , if member.away then
                span [ class "badge badge-away" ] [ text words.call.away ]

              else
                text ""
            ]
        , signs words
            { microphone = member.microphone, camera = member.camera }
            [ if member.silenced || member.volume == 0 then
                sign Icon.SpeakerOff words.hosting.silenced

              else
                text ""
            , Member.path member |> Maybe.map (Path.badge words.connection.path) |> Maybe.withDefault (text "")
            ]
        , menu
        , Hiding.blocked shared.own.hiding member
            |> Maybe.map (\blocked -> p [ class "member-path" ] [ text (I18n.Privacy.because words.privacy caption blocked) ])
            |> Maybe.withDefault (text "")
        , if Connection.isBroken member.connectionInfo then
            Safety.view words.connection Safety.Broken

          else
            text ""
        , below
        ]


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


{-| Its place among the raised hands.
-}
placeOf : Shared -> Room -> ( Hand.Hand, String ) -> Maybe Int
placeOf shared room =
    Hand.place
        (( shared.own.hand, Member.idToString room.self )
            :: List.map (\member -> ( member.hand, Member.idToString member.id )) (Room.others room)
        )


handBadge : Words -> Maybe Int -> Html msg
handBadge words place =
    case place of
        Just n ->
            span [ class "badge badge-hand", title (words.chat.handPlace n) ]
                [ Icon.view Icon.Hand
                , span [ attribute "aria-hidden" "true" ] [ text (String.fromInt n) ]
                , span [ class "heard-only" ] [ text (words.chat.handPlace n) ]
                ]

        Nothing ->
            text ""


signs : Words -> { microphone : Bool, camera : Bool } -> List (Html msg) -> Html msg
signs words { microphone, camera } more =
    span [ class "signs" ]
        ([ if microphone then
            text ""

           else
            sign Icon.MicrophoneOff words.call.muted
         , if camera then
            text ""

           else
            sign Icon.CameraOff words.call.cameraOff
         ]
            ++ more
        )


sign : Icon.Icon -> String -> Html msg
sign icon meaning =
    span [ class "sign", title meaning ]
        [ Icon.view icon, span [ class "heard-only" ] [ text meaning ] ]
