module Notice exposing (Notice(..), decoder, look, staysFor, together)

{-| A short sentence that the page says by itself, and in which tone.
-}

import Code
import Html exposing (Html, text)
import Icon
import Json.Decode as Decode exposing (Decoder)
import Member


type Notice
    = LinkCopied
    | LogCopied
    | ReportCopied
    | CopyFailed
    | Interference
    | NoPath (Maybe Member.Id)
    | SafetyBroken String
    | DeviceLost
    | ShareFailed
    | SoundBlocked
    | SpeakingMuted
      -- The latest, and who came just before.
    | Joined String (List String)
    | Left String
    | Lost String
    | Removed String
    | RoomLocked
    | RoomUnlocked
    | BecameHost
    | InviteFailed
    | LinksReplaced
    | MuteAsked String
    | HandRaised String
    | FileEmpty
    | FileTooLarge
    | FileForNobody


{-| A notice that also says what an earlier one does, if there can be such a one:
those who come at once are told of together.
-}
together : Notice -> Notice -> Maybe Notice
together new earlier =
    case ( new, earlier ) of
        ( Joined latest others, Joined before more ) ->
            Just (Joined latest (List.filter ((/=) latest) (others ++ before :: more)))

        _ ->
            if new == earlier then
                Just new

            else
                Nothing


type Tone
    = Plain
    | Good
    | Bad


{-| Milliseconds until it goes by itself; nothing when it waits for a click.
-}
staysFor : Notice -> Maybe Float
staysFor notice =
    case ( notice, tone notice ) of
        ( MuteAsked _, _ ) ->
            Nothing

        ( _, Plain ) ->
            Just 5000

        ( _, Good ) ->
            Just 4000

        ( _, Bad ) ->
            if notice == SoundBlocked then
                -- Any click at all has settled it by then.
                Just 20000

            else
                Nothing


tone : Notice -> Tone
tone notice =
    case notice of
        LinkCopied ->
            Good

        LogCopied ->
            Good

        ReportCopied ->
            Good

        CopyFailed ->
            Bad

        Interference ->
            Bad

        NoPath _ ->
            Bad

        SafetyBroken _ ->
            Bad

        DeviceLost ->
            Bad

        ShareFailed ->
            Bad

        SoundBlocked ->
            Bad

        SpeakingMuted ->
            Plain

        Joined _ _ ->
            Plain

        Left _ ->
            Plain

        Lost _ ->
            Plain

        Removed _ ->
            Plain

        RoomLocked ->
            Plain

        RoomUnlocked ->
            Plain

        BecameHost ->
            Plain

        InviteFailed ->
            Bad

        MuteAsked _ ->
            Plain

        LinksReplaced ->
            Good

        HandRaised _ ->
            Plain

        FileEmpty ->
            Bad

        FileTooLarge ->
            Bad

        FileForNobody ->
            Bad



-- VIEW


{-| The name of its tone in the stylesheets, and the sign beside it.
-}
look : Notice -> ( String, Html msg )
look notice =
    case tone notice of
        Plain ->
            ( "plain", text "" )

        Good ->
            ( "good", Icon.view Icon.Check )

        Bad ->
            ( "bad", Icon.view Icon.Warning )



-- DECODER


decoder : Decoder Notice
decoder =
    Decode.map2 (<|)
        (Decode.field "code" (Code.decoder "notice" codes))
        (Decode.maybe (Decode.field "member" Member.idDecoder))


codes : List ( String, Maybe Member.Id -> Notice )
codes =
    [ ( "link-copied", always LinkCopied )
    , ( "log-copied", always LogCopied )
    , ( "report-copied", always ReportCopied )
    , ( "copy-failed", always CopyFailed )
    , ( "interference", always Interference )
    , ( "no-peer-path", NoPath )
    , ( "invite-failed", always InviteFailed )
    , ( "links-replaced", always LinksReplaced )
    , ( "device-lost", always DeviceLost )
    , ( "share-failed", always ShareFailed )
    , ( "sound-blocked", always SoundBlocked )
    , ( "speaking-muted", always SpeakingMuted )
    , ( "file-empty", always FileEmpty )
    , ( "file-too-large", always FileTooLarge )
    , ( "file-nobody", always FileForNobody )
    ]
