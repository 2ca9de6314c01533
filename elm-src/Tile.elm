module Tile exposing (own, view)

{-| The place of one member on the screen. JavaScript fills its allo-video,
which therefore stays in the document as long as the member is in the room,
with or without a picture: it is also where their sound comes from.
-}

import Caption
import Hand exposing (Hand)
import Here exposing (Here)
import Html exposing (Html, div, li, node, p, span, text)
import Html.Attributes exposing (attribute, class, classList)
import Icon
import Media
import Member exposing (Connection(..), Member)
import Name
import Path exposing (Path)
import Words exposing (Words)


view : Words -> Member -> Html msg
view words member =
    let
        caption =
            Caption.ofMember words member

        state =
            stateOf words member
    in
    li
        [ class ("tile tint-" ++ String.fromInt (Member.tint member.id))
        , classList
            [ ( "without-camera", not member.camera )
            , ( "tile-grey", Member.isGrey member )
            ]
        , attribute "data-member" (Member.idToString member.id)
        , attribute "data-connection" (connectionName member.connection)
        ]
        [ div [ class "avatar", attribute "aria-hidden" "true" ] [ text (initialsOf caption) ]
        , node "allo-video" [ attribute "member" (Member.idToString member.id) ] []
        , p [ class "tile-state", classList [ ( "tile-state-shown", state /= "" ) ] ]
            [ if member.connection == Failed then
                Icon.view Icon.Warning

              else
                span [ class "spinner", attribute "aria-hidden" "true" ] []
            , span [] [ text state ]
            ]
        , label words
            { caption = caption
            , microphone = member.microphone
            , camera = member.camera
            , hand = member.hand
            , path = Member.path member
            }
        ]


own : Here -> Html msg
own here =
    let
        camera =
            here.media.camera == Media.On
    in
    li
        [ class "tile tile-own"
        , classList [ ( "without-camera", not camera ) ]
        , attribute "data-member" "self"
        ]
        [ div [ class "avatar", attribute "aria-hidden" "true" ]
            [ text (initialsOf (Name.toString (Here.ownName here))) ]
        , node "allo-video" [ attribute "member" "self", class "mirrored" ] []
        , p [ class "tile-state" ] []
        , label (Here.words here)
            { caption = (Here.words here).you
            , microphone = here.media.microphone == Media.On
            , camera = camera
            , hand = here.hand
            , path = Nothing
            }
        ]


label : Words -> { caption : String, microphone : Bool, camera : Bool, hand : Hand, path : Maybe Path } -> Html msg
label words { caption, microphone, camera, hand, path } =
    p [ class "tile-label" ]
        [ Hand.badge words.talk.handUp hand
        , if microphone then
            text ""

          else
            span [ class "tile-muted" ]
                [ Icon.view Icon.MicrophoneOff
                , span [ class "heard-only" ] [ text words.call.muted ]
                ]
        , Caption.viewOf caption
        , if camera then
            text ""

          else
            span [ class "heard-only" ] [ text words.call.cameraOff ]
        , path |> Maybe.map (Path.badge words.trust.path) |> Maybe.withDefault (text "")
        ]


stateOf : Words -> Member -> String
stateOf words member =
    case member.connection of
        Connecting ->
            words.call.connecting

        Connected ->
            ""

        Reconnecting ->
            words.call.reconnecting

        Failed ->
            words.call.failed


initialsOf : String -> String
initialsOf caption =
    Name.initials (Name.fromString caption)


connectionName : Connection -> String
connectionName connection =
    case connection of
        Connecting ->
            "connecting"

        Connected ->
            "connected"

        Reconnecting ->
            "reconnecting"

        Failed ->
            "failed"
