module I18n.English.Lobby exposing (seen)

import Room.Name exposing (isolated)


seen : Maybe String -> Int -> String
seen host count =
    case host of
        Just name ->
            isolated name ++ " invites you · " ++ there count

        Nothing ->
            alone count


there : Int -> String
there n =
    if n == 0 then
        "nobody is there right now"

    else
        alone n


alone : Int -> String
alone n =
    case n of
        0 ->
            "Nobody is there right now"

        1 ->
            "1 person is there"

        _ ->
            String.fromInt n ++ " people are there"
