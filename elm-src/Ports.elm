port module Ports exposing (incoming, send)

{-| The only pair of ports. What goes through them: Ports.ToJs and Ports.FromJs.
-}

import Json.Decode as Decode
import Json.Encode as Encode
import Ports.FromJs as FromJs exposing (FromJs)
import Ports.ToJs as ToJs exposing (ToJs)
import Ui.Code as Code


port toJs : Encode.Value -> Cmd msg


port fromJs : (Decode.Value -> msg) -> Sub msg


send : ToJs -> Cmd msg
send message =
    toJs (ToJs.encode message)


{-| Each message, or what is wrong with it.
-}
incoming : (Result String FromJs -> msg) -> Sub msg
incoming toMsg =
    fromJs
        (\value ->
            toMsg
                (Decode.decodeValue FromJs.decoder value
                    |> Result.mapError Code.mistake
                )
        )
