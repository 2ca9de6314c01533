module Ports.ToJs exposing (CallStart, ToJs(..), encode)

{-| What the page asks JavaScript for: the union and its encoder.
-}

import Call.Layout as Layout
import Call.Reaction as Reaction exposing (Reaction)
import Chat.Transfer as Transfer
import Device.Media as Media
import Device.Recording as Recording exposing (Recording)
import I18n.Language as Language exposing (Language)
import Invite
import Invite.Kept as Kept
import Json.Encode as Encode
import Room.Member as Member
import Ui.LimitedText as LimitedText


type ToJs
    = Create CallStart
    | CreateLater { name : String, at : String, knock : Bool, key : String }
    | SaveCalendar Kept.Id { title : String, about : String }
    | Preview
    | Choose Media.Kind String
    | TestSpeaker
    | FlipCamera
    | KeepRecording Recording
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
    | SwitchFraming Layout.Spot
    | SwitchFramings
    | Zoom Layout.Spot String
    | ToggleFullscreen
    | CopyLink
    | CopyLinkOnJoining
    | ShareLink
    | CopyLog
    | CopyReport
    | ChooseLanguage String
    | MakeInvite { label : String, ttl : Int, single : Bool }
    | CopyInvite Invite.Id
    | ShareInvite Invite.Id
    | RevokeInvite Invite.Id
    | ReplaceInvites
    | HostLink
    | CopyHostLink
    | ShareHostLink
    | Silence Member.Id Bool
    | Volume Member.Id Int
    | AskToMute Member.Id
    | Promote Member.Id
    | KnockSound Bool
    | ComingSound Bool
    | Hide (Maybe Member.Id) Bool
    | GoHome
    | Rejoin
    | OpenCall Kept.Id
    | CopyCall Kept.Id
    | CopyOwnLink Kept.Id
    | ForgetCall Kept.Id
    | Remember Bool
    | PasteLink String
    | OpenOther Bool
    | Say String
    | React Reaction
    | RaiseHand Bool
      -- The browser's own list, which Elm only passes on.
    | OfferFiles Encode.Value
    | AcceptFile Transfer.Id
    | CancelFile Transfer.Id
    | UseShortcuts Bool
    | ShowHead { title : String, language : Language }
      -- For JavaScript's copy of the log.
    | Note String


{-| The server decides the number of members.
-}
type alias CallStart =
    { knock : Bool
    , key : String
    }



-- ENCODER


encode : ToJs -> Encode.Value
encode message =
    case message of
        Create { knock, key } ->
            typed "create" [ ( "knock", Encode.bool knock ), ( "key", Encode.string key ) ]

        CreateLater { name, at, knock, key } ->
            typed "createLater"
                [ ( "name", Encode.string name )
                , ( "at", Encode.string at )
                , ( "knock", Encode.bool knock )
                , ( "key", Encode.string key )
                ]

        SaveCalendar id { title, about } ->
            typed "calendarFile"
                [ ( "room", Kept.encodeId id )
                , ( "title", Encode.string title )
                , ( "about", Encode.string about )
                ]

        Preview ->
            typed "preview" []

        Choose kind id ->
            typed "choose" [ ( "kind", Media.encodeKind kind ), ( "id", Encode.string id ) ]

        TestSpeaker ->
            typed "testSpeaker" []

        FlipCamera ->
            typed "flip" []

        KeepRecording recording ->
            typed "recording" (Recording.encode recording)

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

        SwitchFraming spot ->
            typed "switchFraming" (Layout.encodeSpot spot)

        Zoom spot step ->
            typed "zoom" (( "step", Encode.string step ) :: Layout.encodeSpot spot)

        SwitchFramings ->
            typed "switchFramings" []

        ToggleFullscreen ->
            typed "fullscreen" []

        CopyLink ->
            typed "copyLink" []

        CopyLinkOnJoining ->
            typed "copyLinkOnJoining" []

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

        HostLink ->
            typed "hostLink" []

        CopyHostLink ->
            typed "copyHostLink" []

        ShareHostLink ->
            typed "shareHostLink" []

        Silence id on ->
            typed "silence" [ ( "member", Member.encodeId id ), ( "on", Encode.bool on ) ]

        Volume id percent ->
            typed "volume" [ ( "member", Member.encodeId id ), ( "percent", Encode.int percent ) ]

        AskToMute id ->
            typed "askToMute" [ ( "member", Member.encodeId id ) ]

        Promote id ->
            typed "promote" [ ( "member", Member.encodeId id ) ]

        KnockSound on ->
            typed "knockSound" [ ( "on", Encode.bool on ) ]

        ComingSound on ->
            typed "comingSound" [ ( "on", Encode.bool on ) ]

        Hide whom on ->
            typed "hide"
                [ ( "member", whom |> Maybe.map Member.encodeId |> Maybe.withDefault Encode.null )
                , ( "on", Encode.bool on )
                ]

        GoHome ->
            typed "home" []

        Rejoin ->
            typed "rejoin" []

        OpenCall id ->
            typed "openCall" [ ( "room", Kept.encodeId id ) ]

        CopyCall id ->
            typed "copyCall" [ ( "room", Kept.encodeId id ) ]

        CopyOwnLink id ->
            typed "copyOwnLink" [ ( "room", Kept.encodeId id ) ]

        ForgetCall id ->
            typed "forgetCall" [ ( "room", Kept.encodeId id ) ]

        Remember on ->
            typed "remember" [ ( "on", Encode.bool on ) ]

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
