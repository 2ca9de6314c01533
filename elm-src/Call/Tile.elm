module Call.Tile exposing (Place, at, own, screen, view)

{-| One member's place on the screen. JavaScript fills its allo-video, which
stays in the document as long as the member is in the room, with or without
video: the sound comes from it too.
-}

import Call.Layout exposing (Spot)
import Call.Viewing as Viewing
import Device.Media as Media
import Device.Switch as Switch
import Html exposing (Attribute, Html, div, li, node, p, span, text)
import Html.Attributes exposing (attribute, class, classList)
import I18n exposing (Words)
import I18n.Privacy
import People.Caption as Caption
import Room exposing (Room)
import Room.Connection as Connection
import Room.Hand as Hand exposing (Hand)
import Room.Hiding as Hiding
import Room.Member as Member exposing (Member)
import Room.Path as Path exposing (Path)
import Room.Speaking as Speaking
import Shared exposing (Shared)
import Ui.Icon as Icon
import Ui.Initials as Initials


{-| Where a tile stands: which video it is, whether it is the large one, and how
the call is viewed.
-}
type alias Place =
    { spot : Spot
    , large : Maybe Spot
    , viewing : Viewing.Model
    }


at : Viewing.Model -> { spot : Spot, large : Maybe Spot } -> Place
at viewing { spot, large } =
    { spot = spot, large = large, viewing = viewing }


{-| Whether it is the large one, and whether its member is speaking.
-}
standing : Place -> Member.Id -> Attribute msg
standing { spot, large, viewing } id =
    classList
        [ ( "tile-large", large == Just spot )
        , ( "tile-speaking", Speaking.includes id viewing.speaking )
        ]


{-| Its member sends a larger video for the large tile.
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


view : Shared -> Place -> Member -> Html Viewing.Msg
view shared place member =
    let
        words =
            Shared.words shared

        caption =
            Caption.ofMember words member

        blocked =
            Hiding.blocked shared.own.hiding member

        isStuck =
            member.connection == Connection.Failed || blocked /= Nothing

        state =
            blocked
                |> Maybe.map (I18n.Privacy.because words.privacy caption)
                |> Maybe.withDefault (stateOf words caption member)

        saving =
            member.camera && shared.settings.view.noCameras
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
            , classList [ ( "tile-state-shown", state /= "" || saving ), ( "tile-state-long", isStuck ) ]
            ]
            (if state == "" && saving then
                saver words

             else
                [ if isStuck then
                    Icon.view Icon.Warning

                  else
                    span [ class "spinner", attribute "aria-hidden" "true" ] []
                , span [] [ text state ]
                ]
            )
        , label words
            { caption = caption
            , microphone = member.microphone
            , camera = member.camera
            , hand = member.hand
            , path = Member.path member
            }
        ]


{-| Why there is no video.
-}
saver : Words -> List (Html msg)
saver words =
    [ Icon.view Icon.CameraOff, span [] [ text words.view.saver ] ]


{-| The screen a member shares, with its sound.
-}
screen : Shared -> Place -> Member -> Html Viewing.Msg
screen shared place member =
    let
        words =
            Shared.words shared

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
        , if shared.settings.view.noCameras && shared.settings.view.noScreens then
            p [ class "tile-state tile-state-shown" ] (saver words)

          else
            text ""
        , p [ class "tile-label" ] [ Caption.viewOf caption ]
        , if place.large == Just place.spot then
            Viewing.zoom shared place.spot

          else
            text ""
        ]


own : Shared -> Place -> Room -> Html Viewing.Msg
own shared place room =
    let
        camera =
            shared.media.camera == Media.On
    in
    li
        [ class "tile tile-own"
        , classList [ ( "without-camera", not camera ) ]
        , standing place room.self
        , attribute "data-member" "self"
        ]
        [ div [ class "avatar", attribute "aria-hidden" "true" ]
            [ Initials.view shared.own.name.shown ]
        , node "allo-video"
            [ attribute "member" "self", classList [ ( "mirrored", shared.settings.view.mirrored && not shared.lens.away ) ] ]
            []
        , if List.isEmpty (Room.others room) then
            text ""

          else
            pin (Shared.words shared) place (Shared.words shared).you
        , Switch.flip shared "tile-flip" Viewing.ClickedFlip
        , p [ class "tile-state" ] []
        , label (Shared.words shared)
            { caption = (Shared.words shared).you
            , microphone = shared.media.microphone == Media.On
            , camera = camera
            , hand = shared.own.hand
            , path = Nothing
            }
        ]


label : Words -> { caption : String, microphone : Bool, camera : Bool, hand : Hand, path : Maybe Path } -> Html msg
label words { caption, microphone, camera, hand, path } =
    p [ class "tile-label" ]
        [ Hand.badge words.chat.handUp hand
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
        , path |> Maybe.map (Path.badge words.connection.path) |> Maybe.withDefault (text "")
        ]


stateOf : Words -> String -> Member -> String
stateOf words caption member =
    case member.connection of
        Connection.Connecting ->
            words.call.connecting

        Connection.Connected ->
            ""

        Connection.Reconnecting ->
            words.call.reconnecting

        Connection.Failed ->
            words.call.failed caption


connectionName : Connection.State -> String
connectionName connection =
    case connection of
        Connection.Connecting ->
            "connecting"

        Connection.Connected ->
            "connected"

        Connection.Reconnecting ->
            "reconnecting"

        Connection.Failed ->
            "failed"
