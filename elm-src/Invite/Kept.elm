module Invite.Kept exposing (Id, Kept, Later, decoder, encodeId, idDecoder, idToString)

{-| A call that this browser is a host of, as it keeps it. Its keys stay in
JavaScript.
-}

import Json.Decode as Decode exposing (Decoder)
import Json.Encode as Encode


type Id
    = Id String


{-| Times are epoch seconds.
-}
type alias Kept =
    { id : Id

    -- To hand on.
    , link : Maybe String
    , since : Int
    , expires : Int

    -- Whether the person did not leave it: then it is gone back into at once.
    , inCall : Bool

    -- Of a call that was made for later.
    , later : Maybe Later
    }


{-| Without a time it is a room of one's own.
-}
type alias Later =
    { name : String
    , at : Maybe Int
    }


idToString : Id -> String
idToString (Id id) =
    id


encodeId : Id -> Encode.Value
encodeId (Id id) =
    Encode.string id


decoder : Decoder Kept
decoder =
    Decode.map6 Kept
        (Decode.field "room" idDecoder)
        (Decode.field "link" (Decode.nullable Decode.string))
        (Decode.field "since" Decode.int)
        (Decode.field "expires" Decode.int)
        (Decode.field "inCall" Decode.bool)
        (Decode.field "later" (Decode.nullable laterDecoder))


laterDecoder : Decoder Later
laterDecoder =
    Decode.map2 Later
        (Decode.field "name" Decode.string)
        (Decode.field "at" (Decode.nullable Decode.int))


idDecoder : Decoder Id
idDecoder =
    Decode.map Id Decode.string
