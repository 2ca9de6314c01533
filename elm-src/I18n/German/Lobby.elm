module I18n.German.Lobby exposing (seen)

import I18n.Lobby
import Room.Name exposing (isolated)


seen : Maybe String -> Int -> String
seen =
    I18n.Lobby.seen
        { invites = \name -> isolated name ++ " lädt dich ein · "
        , nobody = "Gerade ist niemand da"
        , nobodyBehind = "gerade ist niemand da"
        , one = "1 Person ist da"
        , many = \n -> String.fromInt n ++ " Personen sind da"
        , crowded = "Das ist viel für ein Gespräch. Wenn es stockt, schalte deine Kamera aus."
        }
