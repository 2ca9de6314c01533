module I18n.French.Lobby exposing (seen)

import I18n.Lobby
import Room.Name exposing (isolated)


seen : Maybe String -> Int -> String
seen =
    I18n.Lobby.seen
        { invites = \name -> isolated name ++ " vous invite · "
        , nobody = "Personne n’est là pour l’instant"
        , nobodyBehind = "personne n’est là pour l’instant"
        , one = "1 personne est là"
        , many = \n -> String.fromInt n ++ " personnes sont là"
        , crowded = "C’est beaucoup pour un appel. S’il saccade, coupez votre caméra."
        }
