module I18n.French.Lobby exposing (seen)

import Room.Name exposing (isolated)


seen : Maybe String -> Int -> String
seen host count =
    case host of
        Just name ->
            isolated name ++ " vous invite · " ++ there count

        Nothing ->
            alone count


there : Int -> String
there n =
    if n == 0 then
        "personne n’est là pour l’instant"

    else
        alone n


alone : Int -> String
alone n =
    case n of
        0 ->
            "Personne n’est là pour l’instant"

        1 ->
            "1 personne est là"

        _ ->
            String.fromInt n ++ " personnes sont là"
