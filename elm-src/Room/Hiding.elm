module Room.Hiding exposing (Blocked(..), Hiding, Person, Trouble(..), blocked, decoder, none, of_, troubled)

{-| From whom this browser hides its IP address behind the relay, and whom it
cannot reach because of that.
-}

import Json.Decode as Decode exposing (Decoder)
import Room.Connection as Connection
import Room.Member as Member exposing (Member)
import Ui.Code as Code


type alias Hiding =
    { relay : Bool
    , everyone : Bool
    , people : List Person
    }


{-| `told`: whether this member was ever sent this browser's own addresses.
-}
type alias Person =
    { member : Member.Id
    , on : Bool
    , told : Bool
    , trouble : Maybe Trouble

    -- The member is the one who hides.
    , theirs : Maybe Trouble
    }


type Trouble
    = NoRelay
    | Unreachable


{-| Who hides, and why there is no connection because of it.
-}
type Blocked
    = ByUs Trouble
    | ByThem Trouble


none : Hiding
none =
    { relay = False, everyone = False, people = [] }


of_ : Member.Id -> Hiding -> Person
of_ id hiding =
    List.filter (\person -> person.member == id) hiding.people
        |> List.head
        |> Maybe.withDefault { member = id, on = hiding.everyone, told = False, trouble = Nothing, theirs = Nothing }


{-| Why there is no connection, if hiding is the reason.
-}
blocked : Hiding -> Member -> Maybe Blocked
blocked hiding member =
    if member.connection == Connection.Connected then
        Nothing

    else
        reason (of_ member.id hiding)


reason : Person -> Maybe Blocked
reason { trouble, theirs } =
    case trouble of
        Just ours ->
            Just (ByUs ours)

        Nothing ->
            Maybe.map ByThem theirs


{-| Who has become unreachable.
-}
troubled : Hiding -> Hiding -> List ( Member.Id, Blocked )
troubled before now =
    List.filterMap
        (\person ->
            if reason (of_ person.member before) == Nothing then
                Maybe.map (Tuple.pair person.member) (reason person)

            else
                Nothing
        )
        now.people



-- DECODERS


decoder : Decoder Hiding
decoder =
    Decode.map3 Hiding
        (Decode.field "relay" Decode.bool)
        (Decode.field "everyone" Decode.bool)
        (Decode.field "people" (Decode.list personDecoder))


personDecoder : Decoder Person
personDecoder =
    Decode.map5 Person
        (Decode.field "member" Member.idDecoder)
        (Decode.field "on" Decode.bool)
        (Decode.field "told" Decode.bool)
        (Decode.field "trouble" (Decode.nullable troubleDecoder))
        (Decode.field "theirs" (Decode.nullable troubleDecoder))


troubleDecoder : Decoder Trouble
troubleDecoder =
    Code.decoder "trouble"
        [ ( "no-relay", NoRelay )
        , ( "unreachable", Unreachable )
        ]
