module I18n.English.Lobby exposing (seen)

import I18n.Lobby
import Room.Name exposing (isolated)


seen : Maybe String -> Int -> String
seen =
    I18n.Lobby.seen
        { invites = \name -> isolated name ++ " invites you · "
        , nobody = "Nobody is there right now"
        , nobodyBehind = "nobody is there right now"
        , one = "1 person is there"
        , many = \n -> String.fromInt n ++ " people are there"
        , crowded = "That’s a lot for one call. If it stutters, turn off your camera."
        }
