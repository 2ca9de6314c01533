module I18n.Lobby exposing (SeenWords, seen)

{-| What the page says to whoever has a link of who invites, and of how many are
there.
-}


type alias SeenWords =
    { invites : String -> String
    , nobody : String

    -- Behind a name, in the middle of the sentence.
    , nobodyBehind : String
    , one : String
    , many : Int -> String

    -- Follows the sentence.
    , crowded : String
    }


{-| With one more a call is as large as two cores carry (docs/benchmarks.md).
-}
crowd : Int
crowd =
    7


seen : SeenWords -> Maybe String -> Int -> String
seen words host count =
    case host of
        Just name ->
            words.invites name ++ there words words.nobodyBehind count

        Nothing ->
            there words words.nobody count


there : SeenWords -> String -> Int -> String
there words nobody count =
    case count of
        0 ->
            nobody

        1 ->
            words.one

        _ ->
            if count < crowd then
                words.many count

            else
                words.many count ++ ". " ++ words.crowded
