module I18n.Spanish.Lobby exposing (seen)

import I18n.Lobby
import Room.Name exposing (isolated)


seen : Maybe String -> Int -> String
seen =
    I18n.Lobby.seen
        { invites = \name -> isolated name ++ " te invita · "
        , nobody = "Ahora mismo no hay nadie"
        , nobodyBehind = "ahora mismo no hay nadie"
        , one = "1 persona está dentro"
        , many = \n -> String.fromInt n ++ " personas están dentro"
        , crowded = "Son muchas para una llamada. Si se entrecorta, apaga la cámara."
        }
