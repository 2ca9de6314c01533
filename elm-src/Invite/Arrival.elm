module Invite.Arrival exposing (Arrival, Seen, Trouble(..), decoder, seenDecoder, starts, troubleDecoder)

{-| A link that was opened or pasted: what it says before the server is asked,
or what is wrong with it.
-}

import Json.Decode as Decode exposing (Decoder)
import Room.Member as Member exposing (Role)
import Ui.Code as Code


type alias Arrival =
    { role : Role

    -- For a host to share.
    , link : Maybe String

    -- For a guest to take to another browser.
    , opened : Maybe String

    -- By this device's clock, which may be wrong.
    , expired : Bool

    -- Whether the server has seen the link.
    , exposed : Bool

    -- When the call is, if the link says so, in epoch seconds.
    , at : Maybe Int

    -- Whether whoever knocks is let in while this host is there.
    , open : Bool
    }


{-| What is seen of the call from outside: how many are in it, and the host, if
their name could be opened.
-}
type alias Seen =
    { count : Int
    , host : Maybe String
    }


type Trouble
    = NoLink
    | Incomplete
    | Several
    | Recased
      -- Its check says that it is another than when it was made.
    | Changed
    | Nowhere
      -- The address at which it can be opened.
    | Elsewhere String



-- DECODER


decoder : Decoder Arrival
decoder =
    Decode.map7 Arrival
        (Decode.field "role" Member.roleDecoder)
        (Decode.field "link" (Decode.nullable Decode.string))
        (Decode.field "opened" (Decode.nullable Decode.string))
        (Decode.field "expired" Decode.bool)
        (Decode.field "exposed" Decode.bool)
        (Decode.field "at" (Decode.nullable Decode.int))
        (Decode.field "open" Decode.bool)


seenDecoder : Decoder Seen
seenDecoder =
    Decode.map2 Seen
        (Decode.field "count" Decode.int)
        (Decode.field "name" (Decode.nullable Decode.string))


troubleDecoder : Decoder Trouble
troubleDecoder =
    Decode.map2 (\trouble link -> trouble (Maybe.withDefault "" link))
        (Decode.field "code"
            (Code.decoder "trouble"
                (( "elsewhere", Elsewhere )
                    :: List.map (Tuple.mapSecond always) (( "nothing", NoLink ) :: starts)
                )
            )
        )
        (Decode.field "link" (Decode.nullable Decode.string))


{-| Those with which the page itself can be opened.
-}
starts : List ( String, Trouble )
starts =
    [ ( "incomplete", Incomplete )
    , ( "several", Several )
    , ( "recased", Recased )
    , ( "changed", Changed )
    , ( "nowhere", Nowhere )
    ]
