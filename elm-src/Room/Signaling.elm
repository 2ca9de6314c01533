module Room.Signaling exposing (Signaling(..), decoder)

{-| The channel to the server. Media does not depend on it.
-}

import Json.Decode exposing (Decoder)
import Ui.Code as Code


type Signaling
    = Online
    | Reconnecting
    | Offline
      -- Nothing came of joining yet: the server answers otherwise, or not at all.
    | NoSocket
    | NoServer


decoder : Decoder Signaling
decoder =
    Code.decoder "state"
        [ ( "online", Online )
        , ( "reconnecting", Reconnecting )
        , ( "offline", Offline )
        , ( "no-socket", NoSocket )
        , ( "no-server", NoServer )
        ]
