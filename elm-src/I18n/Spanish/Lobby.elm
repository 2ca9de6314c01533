module I18n.Spanish.Lobby exposing (seen)

import Room.Name exposing (isolated)


seen : Maybe String -> Int -> String
seen host count =
    case host of
        Just name ->
            isolated name ++ " te invita · " ++ there count

        Nothing ->
            alone count


there : Int -> String
there n =
    if n == 0 then
        "ahora mismo no hay nadie"

    else
        alone n


alone : Int -> String
alone n =
    case n of
        0 ->
            "Ahora mismo no hay nadie"

        1 ->
            "1 persona está dentro"

        _ ->
            String.fromInt n ++ " personas están dentro"
