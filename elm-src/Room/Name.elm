module Room.Name exposing (Name, empty, fromString, isolated, list, toString)

{-| What members call themselves. JavaScript has already cleaned it
(js/src/wire/text-rules.js).
-}


type Name
    = Name String


empty : Name
empty =
    Name ""


fromString : String -> Name
fromString =
    Name


toString : Name -> String
toString (Name name) =
    name


{-| The name between first-strong isolates, for use inside a sentence: a name
written from right to left must not reorder the words around it.
-}
isolated : String -> String
isolated name =
    "\u{2068}" ++ name ++ "\u{2069}"


{-| The first three, and how many more there are.
-}
list : (Int -> String) -> List String -> String
list others names =
    let
        more =
            List.length names - 3
    in
    String.join ", " (List.map isolated (List.take 3 names))
        ++ (if more > 0 then
                " " ++ others more

            else
                ""
           )
