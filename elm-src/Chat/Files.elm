module Chat.Files exposing (chosen, dropped, held, pasted)

{-| Files from the browser's events. They stay the browser's own list, which Elm
only passes on.
-}

import Json.Decode as Decode exposing (Decoder)


{-| From a file input.
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


{-| Only if files are dragged: dragged text is left to the browser.
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
