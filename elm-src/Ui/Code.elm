module Ui.Code exposing (decoder, mistake)

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


{-| What was not understood, told without the value: it may be a link.
-}
mistake : Decode.Error -> String
mistake error =
    case error of
        Decode.Field field inner ->
            field ++ ": " ++ mistake inner

        Decode.Index index inner ->
            String.fromInt index ++ ": " ++ mistake inner

        Decode.OneOf inners ->
            String.join " or " (List.map mistake inners)

        Decode.Failure text _ ->
            text
