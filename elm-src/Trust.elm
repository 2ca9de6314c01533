module Trust exposing (Trust, decoder, unknown)

{-| What there is to know of a connection before one relies on it.
-}

import Json.Decode as Decode exposing (Decoder)
import Path exposing (Path)
import Safety


type alias Trust =
    { safety : Maybe Safety.Code
    , path : Maybe Path
    }


unknown : Trust
unknown =
    { safety = Nothing, path = Nothing }


decoder : Decoder Trust
decoder =
    Decode.map2 Trust
        (Decode.field "safety" (Decode.nullable Safety.decoder))
        Path.decoder
