module Hiding exposing (Hiding, Person, Trouble(..), blocked, decoder, none, of_, troubled)

{-| From whom this browser hides its IP address behind the relay, and whom it
cannot reach because of that.
-}

import Json.Decode as Decode exposing (Decoder)
import Member exposing (Member)


type alias Hiding =
    { relay : Bool
    , everyone : Bool
    , people : List Person
    }


{-| `told`: whether this member was once told addresses of this browser itself.
-}
type alias Person =
    { member : Member.Id
    , on : Bool
    , told : Bool
    , trouble : Maybe Trouble
    }


type Trouble
    = NoRelay
    | Unreachable


none : Hiding
none =
    { relay = False, everyone = False, people = [] }


of_ : Member.Id -> Hiding -> Person
of_ id hiding =
    List.filter (\person -> person.member == id) hiding.people
        |> List.head
        |> Maybe.withDefault { member = id, on = hiding.everyone, told = False, trouble = Nothing }


{-| Why there is no connection, where hiding is the reason.
-}
blocked : Hiding -> Member -> Maybe Trouble
blocked hiding member =
    if member.connection == Member.Connected then
        Nothing

    else
        (of_ member.id hiding).trouble


{-| Who cannot be reached now and could be before.
-}
troubled : Hiding -> Hiding -> List ( Member.Id, Trouble )
troubled before now =
    List.filterMap
        (\person ->
            if (of_ person.member before).trouble == Nothing then
                Maybe.map (Tuple.pair person.member) person.trouble

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
    Decode.map4 Person
        (Decode.field "member" Member.idDecoder)
        (Decode.field "on" Decode.bool)
        (Decode.field "told" Decode.bool)
        (Decode.field "trouble" (Decode.nullable troubleDecoder))


troubleDecoder : Decoder Trouble
troubleDecoder =
    Decode.string
        |> Decode.andThen
            (\trouble ->
                case trouble of
                    "no-relay" ->
                        Decode.succeed NoRelay

                    "unreachable" ->
                        Decode.succeed Unreachable

                    _ ->
                        Decode.fail ("unknown trouble " ++ trouble)
            )
