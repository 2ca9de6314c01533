port module Ports exposing (CallStart, FromJs(..), ToJs(..), Welcome, incoming, send)

{-| Everything that Elm and JavaScript say to each other: one pair of ports,
one union each way.
-}

import Call.Layout as Layout
import Call.Reaction as Reaction exposing (Reaction)
import Chat.History as History
import Chat.Obstacle as Obstacle exposing (Obstacle)
import Chat.Transfer as Transfer exposing (Transfer)
import Device.Media as Media exposing (Devices, Media)
import Device.Sharing as Sharing exposing (Sharing)
import Drawer.Log as Log
import I18n.Language as Language exposing (Language)
import Invite exposing (Invite)
import Invite.Arrival as Arrival exposing (Arrival)
import Json.Decode as Decode exposing (Decoder)
import Json.Encode as Encode
import Notice
import Room exposing (Room)
import Room.Ending as Ending exposing (Ending)
import Room.Hand as Hand exposing (Hand)
import Room.Hiding as Hiding exposing (Hiding)
import Room.Member as Member exposing (Member)
import Room.Pairs as Pairs
import Room.Signaling as Signaling exposing (Signaling)
import Room.Speaking as Speaking exposing (Speaking)
import Ui.Code as Code
import Ui.LimitedText as LimitedText exposing (LimitedText)


port toJs : Encode.Value -> Cmd msg


port fromJs : (Decode.Value -> msg) -> Sub msg



-- TO JAVASCRIPT


type ToJs
    = Create CallStart
    | Preview
    | Choose Media.Kind String
    | TestSpeaker
    | SwitchMicrophone Bool
    | SwitchCamera Bool
    | Join String
    | Measure LimitedText.Field String
    | Leave
    | End
    | Lock Bool
    | Admit Member.Id
    | Refuse Member.Id
    | Remove Member.Id
    | ShareScreen Bool
    | KeepView Layout.Preferences
    | PictureInPicture Layout.Spot
    | MovePictureInPicture Layout.Spot
    | ToggleFullscreen
    | CopyLink
    | ShareLink
    | CopyLog
    | CopyReport
    | ChooseLanguage String
    | MakeInvite { label : String, ttl : Int, single : Bool }
    | CopyInvite Invite.Id
    | ShareInvite Invite.Id
    | RevokeInvite Invite.Id
    | ReplaceInvites
    | Silence Member.Id Bool
    | AskToMute Member.Id
    | Promote Member.Id
    | KnockSound Bool
    | Hide (Maybe Member.Id) Bool
    | GoHome
    | Rejoin
    | PasteLink String
    | OpenOther Bool
    | Say String
    | React Reaction
    | RaiseHand Bool
      -- The browser's own list, which Elm only hands on.
    | OfferFiles Encode.Value
    | AcceptFile Transfer.Id
    | CancelFile Transfer.Id
    | UseShortcuts Bool
    | ShowHead { title : String, language : Language }
      -- For the copy of the log, which JavaScript keeps.
    | Note String


{-| How many members there may be is left to the server.
-}
type alias CallStart =
    { knock : Bool
    , key : String
    }


send : ToJs -> Cmd msg
send message =
    toJs (encode message)


encode : ToJs -> Encode.Value
encode message =
    case message of
        Create { knock, key } ->
            typed "create" [ ( "knock", Encode.bool knock ), ( "key", Encode.string key ) ]

        Preview ->
            typed "preview" []

        Choose kind id ->
            typed "choose" [ ( "kind", Media.encodeKind kind ), ( "id", Encode.string id ) ]

        TestSpeaker ->
            typed "testSpeaker" []

        SwitchMicrophone on ->
            typed "microphone" [ ( "on", Encode.bool on ) ]

        SwitchCamera on ->
            typed "camera" [ ( "on", Encode.bool on ) ]

        Join name ->
            typed "join" [ ( "name", Encode.string name ) ]

        Measure field text ->
            typed "measure" [ ( "field", LimitedText.encodeField field ), ( "text", Encode.string text ) ]

        Leave ->
            typed "leave" []

        End ->
            typed "end" []

        Lock locked ->
            typed "lock" [ ( "locked", Encode.bool locked ) ]

        Admit id ->
            typed "admit" [ ( "member", Member.encodeId id ) ]

        Refuse id ->
            typed "refuse" [ ( "member", Member.encodeId id ) ]

        Remove id ->
            typed "remove" [ ( "member", Member.encodeId id ) ]

        ShareScreen on ->
            typed "share" [ ( "on", Encode.bool on ) ]

        KeepView preferences ->
            typed "view" (Layout.encode preferences)

        PictureInPicture spot ->
            typed "pictureInPicture" (Layout.encodeSpot spot)

        MovePictureInPicture spot ->
            typed "movePictureInPicture" (Layout.encodeSpot spot)

        ToggleFullscreen ->
            typed "fullscreen" []

        CopyLink ->
            typed "copyLink" []

        ShareLink ->
            typed "shareLink" []

        CopyLog ->
            typed "copyLog" []

        CopyReport ->
            typed "copyReport" []

        ChooseLanguage tag ->
            typed "language" [ ( "tag", Encode.string tag ) ]

        MakeInvite { label, ttl, single } ->
            typed "makeInvite"
                [ ( "label", Encode.string label )
                , ( "ttl", Encode.int ttl )
                , ( "single", Encode.bool single )
                ]

        CopyInvite id ->
            typed "copyInvite" [ ( "invite", Invite.encodeId id ) ]

        ShareInvite id ->
            typed "shareInvite" [ ( "invite", Invite.encodeId id ) ]

        RevokeInvite id ->
            typed "revokeInvite" [ ( "invite", Invite.encodeId id ) ]

        ReplaceInvites ->
            typed "replaceInvites" []

        Silence id on ->
            typed "silence" [ ( "member", Member.encodeId id ), ( "on", Encode.bool on ) ]

        AskToMute id ->
            typed "askToMute" [ ( "member", Member.encodeId id ) ]

        Promote id ->
            typed "promote" [ ( "member", Member.encodeId id ) ]

        KnockSound on ->
            typed "knockSound" [ ( "on", Encode.bool on ) ]

        Hide whom on ->
            typed "hide"
                [ ( "member", whom |> Maybe.map Member.encodeId |> Maybe.withDefault Encode.null )
                , ( "on", Encode.bool on )
                ]

        GoHome ->
            typed "home" []

        Rejoin ->
            typed "rejoin" []

        PasteLink text ->
            typed "pasteLink" [ ( "text", Encode.string text ) ]

        OpenOther yes ->
            typed "openOther" [ ( "yes", Encode.bool yes ) ]

        Say text ->
            typed "say" [ ( "text", Encode.string text ) ]

        React reaction ->
            typed "react" [ ( "reaction", Reaction.encode reaction ) ]

        RaiseHand raised ->
            typed "hand" [ ( "raised", Encode.bool raised ) ]

        OfferFiles files ->
            typed "offerFiles" [ ( "files", files ) ]

        AcceptFile transfer ->
            typed "acceptFile" [ ( "transfer", Transfer.encodeId transfer ) ]

        CancelFile transfer ->
            typed "cancelFile" [ ( "transfer", Transfer.encodeId transfer ) ]

        UseShortcuts on ->
            typed "shortcuts" [ ( "on", Encode.bool on ) ]

        ShowHead { title, language } ->
            typed "head" [ ( "title", Encode.string title ), ( "language", Encode.string (Language.tag language) ) ]

        Note text ->
            typed "note" [ ( "text", Encode.string text ) ]


typed : String -> List ( String, Encode.Value ) -> Encode.Value
typed name fields =
    Encode.object (( "type", Encode.string name ) :: fields)



-- FROM JAVASCRIPT


type FromJs
    = Created { link : String, knock : Bool }
    | CreateRefused { code : String, retryAfter : Maybe Int }
    | Invited Arrival
    | GotLinkTrouble Arrival.Trouble
    | GotOtherCall Bool
    | GotDevices Devices
    | GotMedia Media
    | Waiting
    | Welcomed Welcome
    | GotMember Member
    | MemberLeft Member.Id Member.Departure
    | Knocked Member
    | Unknocked Member.Id
    | GotLocked Bool
    | GotRole Member.Role
    | GotSignaling Signaling
    | GotOver Ending
    | GotLogEntry Log.Entry
    | GotNotice Notice.News
    | GotSharing Sharing
    | GotSpeaking Speaking
    | GotView Layout.Preferences
    | GotFullscreen Bool
    | GotInvites (List Invite)
    | GotMuteAsked Member.Id
    | GotMeasured LimitedText.Field LimitedText
    | FilesRefused Obstacle (List String)
    | GotPairs (List Pairs.Row)
    | GotKnockSound Bool
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


{-| Every message, or what is wrong with it.
-}
incoming : (Result String FromJs -> msg) -> Sub msg
incoming toMsg =
    fromJs
        (\value ->
            toMsg
                (Decode.decodeValue decoder value
                    |> Result.mapError Code.mistake
                )
        )


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

        "invited" ->
            Decode.map Invited Arrival.decoder

        "linkTrouble" ->
            Decode.map GotLinkTrouble Arrival.troubleDecoder

        "otherCall" ->
            Decode.map GotOtherCall (Decode.field "asked" Decode.bool)

        "devices" ->
            Decode.map GotDevices Media.devicesDecoder

        "media" ->
            Decode.map GotMedia Media.mediaDecoder

        "waiting" ->
            Decode.succeed Waiting

        "welcome" ->
            Decode.map2 Welcome Room.decoder (Decode.field "link" (Decode.nullable Decode.string))
                |> Decode.map Welcomed

        "member" ->
            Decode.map GotMember (Decode.field "member" Member.decoder)

        "left" ->
            Decode.map2 MemberLeft (Decode.field "member" Member.idDecoder) (Decode.field "reason" Member.departureDecoder)

        "knock" ->
            Decode.map Knocked (Decode.field "member" Member.decoder)

        "unknock" ->
            Decode.map Unknocked (Decode.field "member" Member.idDecoder)

        "room" ->
            Decode.map GotLocked (Decode.field "locked" Decode.bool)

        "role" ->
            Decode.map GotRole (Decode.field "role" Member.roleDecoder)

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

        "invites" ->
            Decode.map GotInvites (Decode.field "list" (Decode.list Invite.decoder))

        "sharing" ->
            Decode.map GotSharing (Decode.field "state" Sharing.decoder)

        "speaking" ->
            Decode.map GotSpeaking Speaking.decoder

        "view" ->
            Decode.map GotView Layout.decoder

        "fullscreen" ->
            Decode.map GotFullscreen (Decode.field "on" Decode.bool)

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
