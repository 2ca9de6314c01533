module Room.Member exposing
    ( Id
    , LeaveReason(..)
    , Member
    , Role(..)
    , decoder
    , encodeId
    , idDecoder
    , idToString
    , isGrey
    , leaveReasonDecoder
    , path
    , roleDecoder
    , tint
    )

{-| One browser in a room, as the others see it.
-}

import Json.Decode as Decode exposing (Decoder)
import Json.Encode as Encode
import Room.Connection as Connection
import Room.Hand as Hand exposing (Hand)
import Room.Name as Name exposing (Name)
import Room.Path exposing (Path)
import Ui.Code as Code


type alias Member =
    { id : Id
    , role : Role

    -- Nothing if the sealed profile could not be opened.
    , name : Maybe Name
    , microphone : Bool
    , camera : Bool
    , screen : Bool
    , hand : Hand
    , connection : Connection.State

    -- Its socket is lost. Media may still flow.
    , away : Bool
    , connectionInfo : Connection.Info

    -- Silenced by this person, for this browser only.
    , silenced : Bool

    -- In percent, for this browser only.
    , volume : Int
    }


type Id
    = Id String


type Role
    = Host
    | Guest
    | Waiting


{-| How a member left the room: by choice, by losing the connection, or by a
host.
-}
type LeaveReason
    = Left
    | Lost
    | Removed


{-| Gone from both server and media.
-}
isGrey : Member -> Bool
isGrey member =
    case member.connection of
        Connection.Connected ->
            False

        Connection.Connecting ->
            member.away

        Connection.Reconnecting ->
            True

        Connection.Failed ->
            True


{-| Only while connected.
-}
path : Member -> Maybe Path
path member =
    if member.connection == Connection.Connected then
        member.connectionInfo.path

    else
        Nothing


{-| Which of the six avatar tints: the same for everyone who sees this member.
-}
tint : Id -> Int
tint (Id id) =
    id
        |> String.foldl (\char sum -> modBy 65521 (sum * 31 + Char.toCode char)) 7
        |> modBy 6


idToString : Id -> String
idToString (Id id) =
    id


encodeId : Id -> Encode.Value
encodeId (Id id) =
    Encode.string id



-- DECODERS


decoder : Decoder Member
decoder =
    Decode.map8 Member
        (Decode.field "id" idDecoder)
        (Decode.field "role" roleDecoder)
        (Decode.field "name" (Decode.nullable (Decode.map Name.fromString Decode.string)))
        (Decode.field "microphone" Decode.bool)
        (Decode.field "camera" Decode.bool)
        (Decode.field "screen" Decode.bool)
        (Decode.field "hand" Hand.decoder)
        (Decode.field "connection" Connection.stateDecoder)
        |> with (Decode.field "away" Decode.bool)
        |> with infoDecoder
        |> with silencedDecoder
        |> with volumeDecoder


{-| Json.Decode has no function for this many fields.
-}
with : Decoder a -> Decoder (a -> b) -> Decoder b
with =
    Decode.map2 (|>)


infoDecoder : Decoder Connection.Info
infoDecoder =
    Decode.maybe (Decode.field "trust" Decode.value)
        |> Decode.andThen
            (\found ->
                case found of
                    Just _ ->
                        Decode.field "trust" Connection.decoder

                    Nothing ->
                        Decode.succeed Connection.unknown
            )


silencedDecoder : Decoder Bool
silencedDecoder =
    Decode.maybe (Decode.field "silenced" Decode.bool)
        |> Decode.map (Maybe.withDefault False)


volumeDecoder : Decoder Int
volumeDecoder =
    Decode.maybe (Decode.field "volume" Decode.int)
        |> Decode.map (Maybe.withDefault 100)


idDecoder : Decoder Id
idDecoder =
    Decode.map Id Decode.string


roleDecoder : Decoder Role
roleDecoder =
    Code.decoder "role"
        [ ( "host", Host )
        , ( "guest", Guest )
        , ( "waiting", Waiting )
        ]


leaveReasonDecoder : Decoder LeaveReason
leaveReasonDecoder =
    Code.decoder "reason"
        [ ( "left", Left )
        , ( "lost", Lost )
        , ( "removed", Removed )
        ]
