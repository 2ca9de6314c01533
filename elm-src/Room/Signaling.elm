module Room.Signaling exposing (Signaling(..), decoder)

{-| The connection to the server. Media does not depend on it.
-}

import Json.Decode exposing (Decoder)
import Ui.Code as Code


type Signaling
    = Online
    | Reconnecting
    | Offline
      -- Joining has not worked yet: the server answers other requests, or none at all.
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
