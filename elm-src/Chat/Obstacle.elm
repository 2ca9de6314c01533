module Chat.Obstacle exposing (Obstacle(..), decoder)

{-| Why a file cannot be offered.
-}

import Json.Decode exposing (Decoder)
import Ui.Code as Code


type Obstacle
    = Empty
    | Unreadable
    | TooLarge
    | TooMany
    | Nobody


decoder : Decoder Obstacle
decoder =
    Code.decoder "obstacle"
        [ ( "empty", Empty )
        , ( "unreadable", Unreadable )
        , ( "too-large", TooLarge )
        , ( "too-many", TooMany )
        , ( "nobody", Nobody )
        ]
