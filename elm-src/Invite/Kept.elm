module Invite.Kept exposing (Id, Kept, decoder, encodeId, idToString)

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
    }


idToString : Id -> String
idToString (Id id) =
    id


encodeId : Id -> Encode.Value
encodeId (Id id) =
    Encode.string id


decoder : Decoder Kept
decoder =
    Decode.map5 Kept
        (Decode.field "room" (Decode.map Id Decode.string))
        (Decode.field "link" (Decode.nullable Decode.string))
        (Decode.field "since" Decode.int)
        (Decode.field "expires" Decode.int)
        (Decode.field "inCall" Decode.bool)
