module Chat.FileSize exposing (inWords)

{-| How large a file is, as people say it.
-}


{-| In the largest unit that gives at least 1; units are powers of 1000, as in
system dialogs.
-}
inWords : { bytes : String, kilobytes : String, megabytes : String } -> Int -> String
inWords units size =
    let
        said n unit =
            String.fromInt n ++ "\u{00A0}" ++ unit
    in
    if size < 1000 then
        said size units.bytes

    else if size < 999500 then
        said (round (toFloat size / 1000)) units.kilobytes

    else
        said (round (toFloat size / 1000000)) units.megabytes
