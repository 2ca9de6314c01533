module Trust exposing (Trust, decoder, isBroken, unknown)

{-| What there is to know of a connection before one relies on it.
-}

import Json.Decode as Decode exposing (Decoder)
import Path exposing (Path)
import Safety exposing (Safety)


type alias Trust =
    { safety : Maybe Safety
    , path : Maybe Path
    }


unknown : Trust
unknown =
    { safety = Nothing, path = Nothing }


{-| Whether somebody may be in between.
-}
isBroken : Trust -> Bool
isBroken { safety } =
    Maybe.map Safety.isBroken safety == Just True


decoder : Decoder Trust
decoder =
    Decode.map2 Trust
        (Decode.field "safety" (Decode.nullable Safety.decoder))
        Path.decoder
