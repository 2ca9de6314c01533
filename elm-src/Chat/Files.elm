module Chat.Files exposing (chosen, dropped, held, pasted)

{-| Files that the browser brings, each kind of event in its own way. They are
the browser's own list, which Elm only hands on.
-}

import Json.Decode as Decode exposing (Decoder)


{-| From a field for files.
-}
chosen : Decoder Decode.Value
chosen =
    Decode.at [ "target", "files" ] Decode.value


dropped : Decoder Decode.Value
dropped =
    some "dataTransfer"


pasted : Decoder Decode.Value
pasted =
    some "clipboardData"


some : String -> Decoder Decode.Value
some by =
    Decode.at [ by, "files", "length" ] Decode.int
        |> Decode.andThen
            (\count ->
                if count > 0 then
                    Decode.at [ by, "files" ] Decode.value

                else
                    Decode.fail "no files"
            )


{-| Whether files are what is dragged: text goes where it always does.
-}
held : Decoder ()
held =
    Decode.at [ "dataTransfer", "types" ] (Decode.list Decode.string)
        |> Decode.andThen
            (\types ->
                if List.member "Files" types then
                    Decode.succeed ()

                else
                    Decode.fail "no files"
            )
