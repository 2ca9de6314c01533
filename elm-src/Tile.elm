module Tile exposing (Place, at, own, screen, view)

{-| The place of one member on the screen. JavaScript fills its allo-video,
which therefore stays in the document as long as the member is in the room,
with or without a picture: it is also where their sound comes from.
-}

import Caption
import Hand exposing (Hand)
import Here exposing (Here)
import Hiding
import Html exposing (Attribute, Html, div, li, node, p, span, text)
import Html.Attributes exposing (attribute, class, classList)
import Icon
import Initials
import Layout exposing (Spot(..))
import Media
import Member exposing (Connection(..), Member)
import Path exposing (Path)
import Room exposing (Room)
import Speaking
import Viewing
import Words exposing (Words)
import Words.Seen


{-| Where a tile stands: which picture it is, whether it is the large one, and
what is known of how it is looked at.
-}
type alias Place =
    { spot : Spot
    , large : Maybe Spot
    , viewing : Viewing.Model
    }


at : Viewing.Model -> { spot : Spot, large : Maybe Spot } -> Place
at viewing { spot, large } =
    { spot = spot, large = large, viewing = viewing }


{-| Whether it is the large one, and whether its member is heard speaking.
-}
standing : Place -> Member.Id -> Attribute msg
standing { spot, large, viewing } id =
    classList
        [ ( "tile-large", large == Just spot )
        , ( "tile-speaking", Speaking.includes id viewing.speaking )
        ]


{-| Its member sends more where it is the one that is looked at.
-}
size : Place -> Attribute msg
size { spot, large } =
    attribute "large"
        (if large == Just spot then
            "true"

         else
            "false"
        )


pin : Words -> Place -> String -> Html Viewing.Msg
pin words place caption =
    Viewing.pin { label = words.view.pin caption, spot = place.spot } place.viewing


view : Here -> Place -> Member -> Html Viewing.Msg
view here place member =
    let
        words =
            Here.words here

        caption =
            Caption.ofMember words member

        blocked =
            Hiding.blocked here.hiding member

        state =
            blocked
                |> Maybe.map (Words.Seen.because words.seen caption)
                |> Maybe.withDefault (stateOf words member)
    in
    li
        [ class ("tile tint-" ++ String.fromInt (Member.tint member.id))
        , classList
            [ ( "without-camera", not member.camera )
            , ( "tile-grey", Member.isGrey member )
            ]
        , standing place member.id
        , attribute "data-member" (Member.idToString member.id)
        , attribute "data-connection" (connectionName member.connection)
        ]
        [ div [ class "avatar", attribute "aria-hidden" "true" ] [ Initials.view caption ]
        , node "allo-video" [ attribute "member" (Member.idToString member.id), size place ] []
        , pin words place caption
        , p
            [ class "tile-state"
            , classList [ ( "tile-state-shown", state /= "" ), ( "tile-state-long", blocked /= Nothing ) ]
            ]
            [ if member.connection == Failed || blocked /= Nothing then
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


{-| The screen that a member shares, with its sound.
-}
screen : Words -> Place -> Member -> Html Viewing.Msg
screen words place member =
    let
        caption =
            words.view.screenOf (Caption.ofMember words member)
    in
    li
        [ class "tile tile-screen"
        , classList
            [ ( "tile-large", place.large == Just place.spot )
            , ( "tile-grey", Member.isGrey member )
            ]
        , attribute "data-screen" (Member.idToString member.id)
        ]
        [ node "allo-video"
            [ attribute "member" (Member.idToString member.id), attribute "source" "screen", size place ]
            []
        , pin words place caption
        , p [ class "tile-label" ] [ Caption.viewOf caption ]
        ]


own : Here -> Place -> Room -> Html Viewing.Msg
own here place room =
    let
        camera =
            here.media.camera == Media.On
    in
    li
        [ class "tile tile-own"
        , classList [ ( "without-camera", not camera ) ]
        , standing place room.self
        , attribute "data-member" "self"
        ]
        [ div [ class "avatar", attribute "aria-hidden" "true" ]
            [ Initials.view here.name.shown ]
        , node "allo-video"
            [ attribute "member" "self", classList [ ( "mirrored", here.view.mirrored ) ] ]
            []
        , if List.isEmpty (Room.others room) then
            text ""

          else
            pin (Here.words here) place (Here.words here).you
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
