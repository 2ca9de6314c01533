module Notice exposing
    ( Notice(..)
    , Notices
    , add
    , decoder
    , dismissed
    , none
    , staysFor
    , view
    )

{-| Short sentences that appear, are read out, and go again by themselves,
save those that ask for something.
-}

import Html exposing (Html, button, div, span, text)
import Html.Attributes exposing (attribute, class, title, type_)
import Html.Events exposing (onClick)
import Html.Keyed as Keyed
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
    | Joined String
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


type Tone
    = Plain
    | Good
    | Bad


type Notices
    = Notices Int (List ( Int, Notice ))


none : Notices
none =
    Notices 0 []


{-| Adds a notice and tells the number under which it is to be dismissed. The
same notice is shown once, the newest four stay.
-}
add : Notice -> Notices -> ( Notices, Int )
add notice (Notices last shown) =
    let
        different =
            List.filter (\( _, known ) -> known /= notice) shown
    in
    ( Notices (last + 1) (List.take 4 (( last + 1, notice ) :: different))
    , last + 1
    )


dismissed : Int -> Notices -> Notices
dismissed number (Notices last shown) =
    Notices last (List.filter (\( known, _ ) -> known /= number) shown)


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

        Joined _ ->
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


type alias Config msg =
    { close : String
    , say : Notice -> String
    , dismissed : Int -> msg
    , mute : String
    , clickedMute : Int -> msg
    }


{-| The list is in the document before any notice is, so that screen readers
speak each one as it comes.
-}
view : Config msg -> Notices -> Html msg
view config (Notices _ shown) =
    Keyed.node "div"
        [ class "notices", attribute "role" "status" ]
        (List.map
            (\( number, notice ) -> ( String.fromInt number, one config number notice ))
            (List.reverse shown)
        )


one : Config msg -> Int -> Notice -> Html msg
one config number notice =
    let
        ( kind, icon ) =
            look (tone notice)
    in
    div [ class ("notice notice-" ++ kind) ]
        [ icon
        , span [ class "notice-text" ] [ text (config.say notice) ]
        , case notice of
            MuteAsked _ ->
                button [ type_ "button", class "button button-small", onClick (config.clickedMute number) ]
                    [ text config.mute ]

            _ ->
                text ""
        , case staysFor notice of
            Just _ ->
                text ""

            Nothing ->
                button
                    [ type_ "button"
                    , class "button-icon"
                    , attribute "aria-label" config.close
                    , title config.close
                    , onClick (config.dismissed number)
                    ]
                    [ Icon.view Icon.Close ]
        ]


look : Tone -> ( String, Html msg )
look kind =
    case kind of
        Plain ->
            ( "plain", text "" )

        Good ->
            ( "good", Icon.view Icon.Check )

        Bad ->
            ( "bad", Icon.view Icon.Warning )



-- DECODER


decoder : Decoder Notice
decoder =
    Decode.map2 Tuple.pair
        (Decode.field "code" Decode.string)
        (Decode.maybe (Decode.field "member" Member.idDecoder))
        |> Decode.andThen
            (\( code, member ) ->
                case code of
                    "link-copied" ->
                        Decode.succeed LinkCopied

                    "log-copied" ->
                        Decode.succeed LogCopied

                    "report-copied" ->
                        Decode.succeed ReportCopied

                    "copy-failed" ->
                        Decode.succeed CopyFailed

                    "interference" ->
                        Decode.succeed Interference

                    "no-peer-path" ->
                        Decode.succeed (NoPath member)

                    "invite-failed" ->
                        Decode.succeed InviteFailed

                    "links-replaced" ->
                        Decode.succeed LinksReplaced

                    "device-lost" ->
                        Decode.succeed DeviceLost

                    "share-failed" ->
                        Decode.succeed ShareFailed

                    "sound-blocked" ->
                        Decode.succeed SoundBlocked

                    "speaking-muted" ->
                        Decode.succeed SpeakingMuted

                    "file-empty" ->
                        Decode.succeed FileEmpty

                    "file-too-large" ->
                        Decode.succeed FileTooLarge

                    "file-nobody" ->
                        Decode.succeed FileForNobody

                    _ ->
                        Decode.fail ("unknown notice " ++ code)
            )
