module Call.Corner exposing (Corner(..), all, decoder, name)

{-| In which corner one's own small picture lies, where there are two.
-}

import Json.Decode exposing (Decoder)
import Ui.Code as Code


type Corner
    = TopLeft
    | TopRight
    | BottomLeft
    | BottomRight


{-| As they are read.
-}
all : List Corner
all =
    [ TopLeft, TopRight, BottomLeft, BottomRight ]


name : Corner -> String
name corner =
    case corner of
        TopLeft ->
            "top-left"

        TopRight ->
            "top-right"

        BottomLeft ->
            "bottom-left"

        BottomRight ->
            "bottom-right"


decoder : Decoder Corner
decoder =
    Code.decoder "corner" (List.map (\corner -> ( name corner, corner )) all)
