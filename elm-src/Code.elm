module Code exposing (decoder)

{-| One of the short words on which Elm and JavaScript have agreed.
-}

import Json.Decode as Decode exposing (Decoder)


{-| Fails with what is unknown, and how it is called.
-}
decoder : String -> List ( String, a ) -> Decoder a
decoder what known =
    Decode.string
        |> Decode.andThen
            (\code ->
                case List.filter (\( name, _ ) -> name == code) known of
                    ( _, value ) :: _ ->
                        Decode.succeed value

                    [] ->
                        Decode.fail ("unknown " ++ what ++ " " ++ code)
            )
