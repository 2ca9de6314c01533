module Ports.FromJs exposing (FromJs(..), Welcome, decoder)

{-| What JavaScript reports: the union and its decoder.
-}

import Call.Layout as Layout
import Call.Reaction as Reaction exposing (Reaction)
import Chat.History as History
import Chat.Obstacle as Obstacle exposing (Obstacle)
import Chat.Transfer as Transfer exposing (Transfer)
import Device.Lens as Lens exposing (Lens)
import Device.Media as Media exposing (Devices, Media)
import Device.Recording as Recording exposing (Recording)
import Device.Sharing as Sharing exposing (Sharing)
import Drawer.Log as Log
import Invite exposing (Invite)
import Invite.Arrival as Arrival exposing (Arrival)
import Invite.Kept as Kept exposing (Kept)
import Json.Decode as Decode exposing (Decoder)
import Notice
import Room exposing (Room)
import Room.Ending as Ending exposing (Ending)
import Room.Hand as Hand exposing (Hand)
import Room.Hiding as Hiding exposing (Hiding)
import Room.Member as Member exposing (Member)
import Room.Pairs as Pairs
import Room.Signaling as Signaling exposing (Signaling)
import Room.Speaking as Speaking exposing (Speaking)
import Ui.LimitedText as LimitedText exposing (LimitedText)


type FromJs
    = Created { link : String, knock : Bool }
    | CreateRefused { code : String, retryAfter : Maybe Int }
    | LaterMade Kept.Id
    | LaterRefused { code : String, retryAfter : Maybe Int, until : Int }
    | Invited Arrival
    | GotLinkTrouble Arrival.Trouble
    | GotOtherCall Bool
    | GotCalls { remember : Bool, list : List Kept }
    | GotDevices Devices
    | GotMedia Media
    | GotLens Lens
    | GotRecording Recording
    | Waiting { host : Bool }
    | Welcomed Welcome
    | GotMember Member
    | MemberLeft Member.Id Member.LeaveReason
    | Knocked Member
    | Unknocked Member.Id
    | GotLocked Bool
    | GotRole Member.Role
    | GotSeen Arrival.Seen
    | GotSignaling Signaling
    | GotOver Ending
    | GotLogEntry Log.Entry
    | GotNotice Notice.News
    | GotSharing Sharing
    | GotSpeaking Speaking
    | GotView Layout.Preferences
    | Floated Layout.Spot
    | GotFullscreen Bool
    | GotLooked Bool
    | CameInOff { camera : Bool, microphone : Bool }
    | GotInvites (List Invite)
    | GotHostLink (Maybe { link : String, expires : Int })
    | GotMuteAsked Member.Id
    | GotMeasured LimitedText.Field LimitedText
    | FilesRefused Obstacle (List String)
    | GotPairs (List Pairs.Row)
    | GotKnockSound Bool
    | GotComingSound Bool
    | GotWords
    | GotHiding Hiding
    | GotSaid History.Said
    | GotSaidWaiting { key : Int, waiting : Int }
    | GotReaction (Maybe Member.Id) Reaction
    | GotHand Hand
    | GotTransfer Transfer


type alias Welcome =
    { room : Room
    , link : Maybe String
    }



-- DECODER


decoder : Decoder FromJs
decoder =
    Decode.field "type" Decode.string
        |> Decode.andThen decoderOf


decoderOf : String -> Decoder FromJs
decoderOf name =
    case name of
        "created" ->
            Decode.map2 (\link knock -> Created { link = link, knock = knock })
                (Decode.field "link" Decode.string)
                (Decode.field "knock" Decode.bool)

        "createRefused" ->
            Decode.map2 (\code retryAfter -> CreateRefused { code = code, retryAfter = retryAfter })
                (Decode.field "code" Decode.string)
                (Decode.field "retryAfter" (Decode.nullable Decode.int))

        "laterMade" ->
            Decode.map LaterMade (Decode.field "room" Kept.idDecoder)

        "laterRefused" ->
            Decode.map3 (\code retryAfter until -> LaterRefused { code = code, retryAfter = retryAfter, until = until })
                (Decode.field "code" Decode.string)
                (Decode.field "retryAfter" (Decode.nullable Decode.int))
                (Decode.field "until" Decode.int)

        "invited" ->
            Decode.map Invited Arrival.decoder

        "linkTrouble" ->
            Decode.map GotLinkTrouble Arrival.troubleDecoder

        "otherCall" ->
            Decode.map GotOtherCall (Decode.field "asked" Decode.bool)

        "calls" ->
            Decode.map2 (\remember list -> GotCalls { remember = remember, list = list })
                (Decode.field "remember" Decode.bool)
                (Decode.field "list" (Decode.list Kept.decoder))

        "devices" ->
            Decode.map GotDevices Media.devicesDecoder

        "media" ->
            Decode.map GotMedia Media.mediaDecoder

        "lens" ->
            Decode.map GotLens Lens.decoder

        "recording" ->
            Decode.map GotRecording Recording.decoder

        "waiting" ->
            Decode.map (\host -> Waiting { host = host }) (Decode.field "host" Decode.bool)

        "welcome" ->
            Decode.map2 Welcome Room.decoder (Decode.field "link" (Decode.nullable Decode.string))
                |> Decode.map Welcomed

        "member" ->
            Decode.map GotMember (Decode.field "member" Member.decoder)

        "left" ->
            Decode.map2 MemberLeft (Decode.field "member" Member.idDecoder) (Decode.field "reason" Member.leaveReasonDecoder)

        "knock" ->
            Decode.map Knocked (Decode.field "member" Member.decoder)

        "unknock" ->
            Decode.map Unknocked (Decode.field "member" Member.idDecoder)

        "room" ->
            Decode.map GotLocked (Decode.field "locked" Decode.bool)

        "role" ->
            Decode.map GotRole (Decode.field "role" Member.roleDecoder)

        "seen" ->
            Decode.map GotSeen Arrival.seenDecoder

        "connection" ->
            Decode.map GotSignaling (Decode.field "state" Signaling.decoder)

        "over" ->
            Decode.map (Ending.fromCode >> GotOver) (Decode.field "code" Decode.string)

        "log" ->
            Decode.map GotLogEntry Log.decoder

        "notice" ->
            Decode.map GotNotice Notice.decoder

        "muteAsked" ->
            Decode.map GotMuteAsked (Decode.field "member" Member.idDecoder)

        "measured" ->
            Decode.map (\( field, written ) -> GotMeasured field written) LimitedText.decoder

        "filesRefused" ->
            Decode.map2 FilesRefused (Decode.field "obstacle" Obstacle.decoder) (Decode.field "names" (Decode.list Decode.string))

        "pairs" ->
            Decode.map GotPairs (Decode.field "rows" Pairs.decoder)

        "knockSound" ->
            Decode.map GotKnockSound (Decode.field "on" Decode.bool)

        "comingSound" ->
            Decode.map GotComingSound (Decode.field "on" Decode.bool)

        "words" ->
            Decode.succeed GotWords

        "invites" ->
            Decode.map GotInvites (Decode.field "list" (Decode.list Invite.decoder))

        "hostLink" ->
            Decode.map2 (\link expires -> GotHostLink (Maybe.map (\text -> { link = text, expires = expires }) link))
                (Decode.field "link" (Decode.nullable Decode.string))
                (Decode.field "expires" Decode.int)

        "sharing" ->
            Decode.map GotSharing (Decode.field "state" Sharing.decoder)

        "speaking" ->
            Decode.map GotSpeaking Speaking.decoder

        "view" ->
            Decode.map GotView Layout.decoder

        "floating" ->
            Decode.map Floated Layout.spotDecoder

        "fullscreen" ->
            Decode.map GotFullscreen (Decode.field "on" Decode.bool)

        "looked" ->
            Decode.map GotLooked (Decode.field "on" Decode.bool)

        "cameInOff" ->
            Decode.map2 (\camera microphone -> CameInOff { camera = camera, microphone = microphone })
                (Decode.field "camera" Decode.bool)
                (Decode.field "microphone" Decode.bool)

        "hiding" ->
            Decode.map GotHiding Hiding.decoder

        "said" ->
            Decode.map GotSaid History.decoder

        "saidWaiting" ->
            Decode.map GotSaidWaiting History.waitingDecoder

        "reaction" ->
            Decode.map2 GotReaction
                (Decode.field "member" (Decode.nullable Member.idDecoder))
                (Decode.field "reaction" Reaction.decoder)

        "hand" ->
            Decode.map GotHand (Decode.field "hand" Hand.decoder)

        "transfer" ->
            Decode.map GotTransfer Transfer.decoder

        _ ->
            Decode.fail ("unknown message " ++ name)
