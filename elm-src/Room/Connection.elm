module Room.Connection exposing (Info, State(..), decoder, isBroken, stateDecoder, unknown)

{-| The connection to a member: whether it is up, how good it is, and whether it
is safe.
-}

import Json.Decode as Decode exposing (Decoder)
import Room.Path as Path exposing (Path)
import Room.Safety as Safety exposing (Safety)
import Ui.Code as Code


{-| How media reaches the member.
-}
type State
    = Connecting
    | Connected
    | Reconnecting
    | Failed


type alias Info =
    { safety : Maybe Safety
    , path : Maybe Path
    }


unknown : Info
unknown =
    { safety = Nothing, path = Nothing }


{-| Whether someone may be intercepting it.
-}
isBroken : Info -> Bool
isBroken { safety } =
    Maybe.map Safety.isBroken safety == Just True


stateDecoder : Decoder State
stateDecoder =
    Code.decoder "connection"
        [ ( "connecting", Connecting )
        , ( "connected", Connected )
        , ( "reconnecting", Reconnecting )
        , ( "failed", Failed )
        ]


decoder : Decoder Info
decoder =
    Decode.map2 Info
        (Decode.field "safety" (Decode.nullable Safety.decoder))
        Path.decoder
