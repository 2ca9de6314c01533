module I18n.German.Lobby exposing (seen)

import Room.Name exposing (isolated)


seen : Maybe String -> Int -> String
seen host count =
    case host of
        Just name ->
            isolated name ++ " lädt dich ein · " ++ there count

        Nothing ->
            alone count


there : Int -> String
there n =
    if n == 0 then
        "gerade ist niemand da"

    else
        alone n


alone : Int -> String
alone n =
    case n of
        0 ->
            "Gerade ist niemand da"

        1 ->
            "1 Person ist da"

        _ ->
            String.fromInt n ++ " Personen sind da"
