module Notice exposing (News(..), Notice(..), decoder, disproved, isOfChat, isOfPeople, look, staysFor, together)

{-| A short sentence that the page shows by itself, and its tone.
-}

import Chat.Obstacle exposing (Obstacle)
import Device.Media as Media exposing (Media)
import Html exposing (Html, text)
import Json.Decode as Decode exposing (Decoder)
import Ui.Code as Code
import Ui.Icon as Icon


type Notice
    = LinkCopied
      -- While joining a new call, and where that failed.
    | LinkCopiedToPaste
    | LinkNotCopied
    | LogCopied
    | ReportCopied
    | CopyFailed
    | Interference
    | SafetyBroken String
    | DeviceLost
    | FlipFailed
    | Interrupted Media.Kind
    | NotSent
    | ShareInterrupted
    | SpeakerLost
    | ShareFailed
    | SoundBlocked
    | PlaybackStopped
    | BrowserRefused
      -- The answer to a knock, for people looking elsewhere.
    | LetIn
    | NotLetIn
      -- What was on, and went off for that.
    | CameInOff { camera : Bool, microphone : Bool }
    | SpeakingMuted
      -- The latest, and those who came just before.
    | Joined String (List String)
    | Left String
    | Lost String
    | Removed String
    | RoomLocked
    | RoomUnlocked
    | BecameHost
    | InviteFailed
    | LinksReplaced
    | LinkExposed
    | MuteAsked String
    | HandRaised String
      -- Whose words, and which.
    | Wrote String String
    | OffersFile String String
      -- The reason, and the files.
    | FilesRefused Obstacle (List String)


{-| The situation began, or it is over.
-}
type News
    = Began Notice
    | Ended Notice


{-| A notice that also says what an earlier one does, if there can be such a one:
those who come at once are told of together, and of the chat there is the latest.
-}
together : Notice -> Notice -> Maybe Notice
together new earlier =
    case ( new, earlier ) of
        ( Joined latest others, Joined before more ) ->
            Just (Joined latest (List.filter ((/=) latest) (others ++ before :: more)))

        _ ->
            if new == earlier || (isOfChat new && isOfChat earlier) then
                Just new

            else
                Nothing


{-| Whether somebody came or went.
-}
isOfPeople : Notice -> Bool
isOfPeople notice =
    case notice of
        Joined _ _ ->
            True

        Left _ ->
            True

        Lost _ ->
            True

        Removed _ ->
            True

        _ ->
            False


{-| What is so no more with these devices.
-}
disproved : Media -> List Notice
disproved { camera, microphone } =
    if camera == Media.On || microphone == Media.On then
        List.map CameInOff
            [ { camera = True, microphone = True }
            , { camera = True, microphone = False }
            , { camera = False, microphone = True }
            ]

    else
        []


{-| Whether it is to be read in the chat.
-}
isOfChat : Notice -> Bool
isOfChat notice =
    case notice of
        Wrote _ _ ->
            True

        OffersFile _ _ ->
            True

        _ ->
            False


type Tone
    = Plain
    | Good
    | Bad


{-| Milliseconds until it disappears by itself; nothing if it waits for a click.
-}
staysFor : Notice -> Maybe Float
staysFor notice =
    case ( notice, tone notice ) of
        ( MuteAsked _, _ ) ->
            Nothing

        -- They stay until the person looks.
        ( LetIn, _ ) ->
            Nothing

        ( NotLetIn, _ ) ->
            Nothing

        ( CameInOff _, _ ) ->
            Nothing

        ( BrowserRefused, _ ) ->
            Just 5000

        ( FlipFailed, _ ) ->
            Just 8000

        ( NotSent, _ ) ->
            Just 8000

        ( _, Plain ) ->
            Just 5000

        ( _, Good ) ->
            Just 4000

        ( _, Bad ) ->
            Nothing


tone : Notice -> Tone
tone notice =
    case notice of
        LinkCopied ->
            Good

        LinkCopiedToPaste ->
            Good

        LinkNotCopied ->
            Bad

        LogCopied ->
            Good

        ReportCopied ->
            Good

        CopyFailed ->
            Bad

        Interference ->
            Bad

        SafetyBroken _ ->
            Bad

        DeviceLost ->
            Bad

        FlipFailed ->
            Bad

        Interrupted _ ->
            Bad

        NotSent ->
            Bad

        ShareInterrupted ->
            Bad

        SpeakerLost ->
            Bad

        ShareFailed ->
            Bad

        SoundBlocked ->
            Bad

        PlaybackStopped ->
            Bad

        BrowserRefused ->
            Bad

        LetIn ->
            Good

        NotLetIn ->
            Plain

        CameInOff _ ->
            Plain

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

        LinkExposed ->
            Bad

        HandRaised _ ->
            Plain

        Wrote _ _ ->
            Plain

        OffersFile _ _ ->
            Plain

        FilesRefused _ _ ->
            Bad



-- VIEW


{-| The name of its tone in the stylesheets, and its icon.
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


decoder : Decoder News
decoder =
    Decode.map2 news
        (Decode.maybe (Decode.field "over" Decode.bool))
        (Decode.field "code" (Code.decoder "notice" codes))


news : Maybe Bool -> Notice -> News
news over =
    if over == Just True then
        Ended

    else
        Began


codes : List ( String, Notice )
codes =
    [ ( "link-copied", LinkCopied )
    , ( "link-copied-to-paste", LinkCopiedToPaste )
    , ( "link-not-copied", LinkNotCopied )
    , ( "log-copied", LogCopied )
    , ( "report-copied", ReportCopied )
    , ( "copy-failed", CopyFailed )
    , ( "interference", Interference )
    , ( "invite-failed", InviteFailed )
    , ( "links-replaced", LinksReplaced )
    , ( "link-exposed", LinkExposed )
    , ( "device-lost", DeviceLost )
    , ( "flip-failed", FlipFailed )
    , ( "microphone-interrupted", Interrupted Media.Microphone )
    , ( "camera-interrupted", Interrupted Media.Camera )
    , ( "not-sent", NotSent )
    , ( "share-interrupted", ShareInterrupted )
    , ( "speaker-lost", SpeakerLost )
    , ( "playback-stopped", PlaybackStopped )
    , ( "browser-refused", BrowserRefused )
    , ( "let-in", LetIn )
    , ( "not-let-in", NotLetIn )
    , ( "share-failed", ShareFailed )
    , ( "sound-blocked", SoundBlocked )
    , ( "speaking-muted", SpeakingMuted )
    ]
