module Room.Pairs exposing (Apart(..), Flow(..), Pair, Row, State(..), Trouble(..), Word(..), areMeasured, decoder, troubles)

{-| Who hears and sees whom, as each browser measures it. Guests know their own
connections, hosts those of all who report.
-}

import Json.Decode as Decode exposing (Decoder)
import Room.Member as Member
import Room.Path as Path exposing (Route)
import Ui.Code as Code


{-| What one member reports about its connections.
-}
type alias Row =
    { listener : Member.Id
    , word : Word
    , pairs : List Pair
    }


type Word
    = Told
      -- Connected, but has reported nothing lately.
    | Silent
      -- No connection over which it could report.
    | Unreachable


type alias Pair =
    { peer : Member.Id
    , state : State
    , route : Maybe Route
    , audio : Flow
    , video : Flow

    -- The browser plays no sound before a click on the page.
    , heldBack : Bool
    , loss : Int
    , rtt : Int
    }


type State
    = Together
    | NotTogether Apart


type Apart
    = Connecting
    | Interrupted
    | NoRoute
    | NoRelay


type Flow
    = Flowing
    | Off
      -- It is on, but not sent here for now, to save bandwidth.
    | Resting
    | Missing
    | NotMeasured


{-| Something that keeps one member from hearing or seeing another, and that
neither has chosen.
-}
type Trouble
    = Separated Member.Id Member.Id Apart
    | Unheard Member.Id Member.Id
    | HeldBack Member.Id Member.Id
    | Unseen Member.Id Member.Id
      -- Nobody hears this member: its microphone is off.
    | Muted Member.Id
    | Unknown Member.Id Word


troubles : List Row -> List Trouble
troubles rows =
    List.concatMap troublesOf rows ++ List.map Muted (muted rows)


{-| Whether every pair has been measured.
-}
areMeasured : List Row -> Bool
areMeasured rows =
    List.concatMap .pairs rows
        |> List.all (\pair -> pair.audio /= NotMeasured && pair.video /= NotMeasured)


troublesOf : Row -> List Trouble
troublesOf { listener, word, pairs } =
    case word of
        Told ->
            List.concatMap (troublesBetween listener) pairs

        Silent ->
            [ Unknown listener word ]

        Unreachable ->
            [ Unknown listener word ]


troublesBetween : Member.Id -> Pair -> List Trouble
troublesBetween listener pair =
    case pair.state of
        NotTogether why ->
            [ Separated listener pair.peer why ]

        Together ->
            List.filterMap identity
                [ if pair.audio == Missing then
                    Just (Unheard listener pair.peer)

                  else if pair.audio == Flowing && pair.heldBack then
                    Just (HeldBack listener pair.peer)

                  else
                    Nothing
                , if pair.video == Missing then
                    Just (Unseen listener pair.peer)

                  else
                    Nothing
                ]


{-| Each once, no matter who does not hear it.
-}
muted : List Row -> List Member.Id
muted rows =
    List.concatMap .pairs rows
        |> List.filter (\pair -> pair.audio == Off)
        |> List.foldl
            (\{ peer } known ->
                if List.member peer known then
                    known

                else
                    known ++ [ peer ]
            )
            []



-- DECODERS


decoder : Decoder (List Row)
decoder =
    Decode.list
        (Decode.map3 Row
            (Decode.field "listener" Member.idDecoder)
            (Decode.field "word" (Code.decoder "word" [ ( "told", Told ), ( "waiting", Silent ), ( "unreachable", Unreachable ) ]))
            (Decode.field "pairs" (Decode.list pairDecoder))
        )


pairDecoder : Decoder Pair
pairDecoder =
    Decode.map8 Pair
        (Decode.field "peer" Member.idDecoder)
        stateDecoder
        (Decode.field "route" (Decode.nullable Path.routeDecoder))
        (Decode.field "sound" flowDecoder)
        (Decode.field "picture" flowDecoder)
        (Decode.map ((==) (Just "held-back")) reasonDecoder)
        (Decode.field "loss" Decode.int)
        (Decode.field "rtt" Decode.int)


stateDecoder : Decoder State
stateDecoder =
    Decode.map2
        (\state reason -> state (reason == Just "no-relay"))
        (Decode.field "state"
            (Code.decoder "state"
                [ ( "connected", always Together )
                , ( "connecting", always (NotTogether Connecting) )
                , ( "reconnecting", always (NotTogether Interrupted) )
                , ( "failed"
                  , \noRelay ->
                        if noRelay then
                            NotTogether NoRelay

                        else
                            NotTogether NoRoute
                  )
                ]
            )
        )
        reasonDecoder


reasonDecoder : Decoder (Maybe String)
reasonDecoder =
    Decode.field "reason" (Decode.nullable Decode.string)


flowDecoder : Decoder Flow
flowDecoder =
    Code.decoder "flow" [ ( "flowing", Flowing ), ( "off", Off ), ( "resting", Resting ), ( "missing", Missing ), ( "unknown", NotMeasured ) ]
