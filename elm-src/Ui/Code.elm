module Ui.Code exposing (decoder, mistake)

{-| Decodes one of the codes on which Elm and JavaScript agree.
-}

import Json.Decode as Decode exposing (Decoder)


{-| Fails with the unknown code, and what kind of code it is.
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


{-| What could not be decoded, without the value: it may be a link.
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
