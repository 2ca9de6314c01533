module Room.Speaking exposing (Speaking, decoder, includes, nobody)

{-| Who is speaking, judged by loudness (js/src/call/speech.js), and who is the
active speaker.
-}

import Json.Decode as Decode exposing (Decoder)
import Room.Member as Member


type alias Speaking =
    { members : List Member.Id
    , active : Maybe Member.Id
    }


nobody : Speaking
nobody =
    { members = [], active = Nothing }


includes : Member.Id -> Speaking -> Bool
includes id speaking =
    List.member id speaking.members


decoder : Decoder Speaking
decoder =
    Decode.map2 Speaking
        (Decode.field "members" (Decode.list Member.idDecoder))
        (Decode.field "active" (Decode.nullable Member.idDecoder))
