module Chat.FileSize exposing (inWords)

{-| How large a file is, as people say it.
-}


{-| In the largest unit of which it has at least one, a thousand to the next, as
system dialogs have it.
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
