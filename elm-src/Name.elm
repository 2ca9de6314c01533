module Name exposing (Name, empty, fromString, initials, isolated, limit, toString)

{-| What a member calls themselves: at most 64 characters, without control
characters and without the ones that turn the direction of the text around.
-}


type Name
    = Name String


empty : Name
empty =
    Name ""


{-| The longest a name may be, in characters.
-}
limit : Int
limit =
    64


fromString : String -> Name
fromString text =
    text
        |> String.map spaceForBreaks
        |> String.filter isShown
        |> withoutPiles
        |> String.words
        |> String.join " "
        |> String.toList
        |> List.take limit
        |> String.fromList
        |> String.trim
        |> visible
        |> Name


toString : Name -> String
toString (Name name) =
    name


{-| The name between first-strong isolates, for use inside a sentence: a name
written from right to left must not reorder the words around it.
-}
isolated : String -> String
isolated name =
    "\u{2068}" ++ name ++ "\u{2069}"


{-| One or two letters that stand for the name where there is no picture.
-}
initials : Name -> String
initials (Name name) =
    let
        letters =
            String.words name
                |> List.filterMap (String.uncons >> Maybe.map Tuple.first)
                |> List.map String.fromChar
    in
    case letters of
        [] ->
            ""

        first :: others ->
            (first :: List.take 1 (List.reverse others))
                |> String.concat
                |> String.toUpper



-- CLEANING


spaceForBreaks : Char -> Char
spaceForBreaks char =
    if List.member (Char.toCode char) [ 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029 ] then
        ' '

    else
        char


{-| Zero-width joiners stay: emoji and several scripts are spelled with them.
-}
isShown : Char -> Bool
isShown char =
    let
        code =
            Char.toCode char

        within ( low, high ) =
            low <= code && code <= high
    in
    not
        (List.any within
            [ ( 0x00, 0x1F )
            , ( 0x7F, 0x9F )
            , ( 0xAD, 0xAD )
            , ( 0x061C, 0x061C )
            , ( 0x115F, 0x1160 )
            , ( 0x180E, 0x180E )
            , ( 0x200B, 0x200B )
            , ( 0x200E, 0x200F )
            , ( 0x202A, 0x202E )
            , ( 0x2060, 0x206F )
            , ( 0x3164, 0x3164 )
            , ( 0xFEFF, 0xFEFF )
            , ( 0xFFF9, 0xFFFB )
            , ( 0x000E0001, 0x000E0001 )
            ]
        )


{-| Joiners alone would be a name that nobody sees.
-}
visible : String -> String
visible text =
    if String.all (\char -> List.member (Char.toCode char) [ 0x20, 0x200C, 0x200D, 0xFE0F ]) text then
        ""

    else
        text


{-| Keeps at most two combining marks on a letter: a pile of them would be
drawn over the neighbouring lines.
-}
withoutPiles : String -> String
withoutPiles text =
    text
        |> String.foldl pile ( [], 0 )
        |> Tuple.first
        |> List.reverse
        |> String.fromList


pile : Char -> ( List Char, Int ) -> ( List Char, Int )
pile char ( kept, marks ) =
    if not (isMark char) then
        ( char :: kept, 0 )

    else if marks < 2 then
        ( char :: kept, marks + 1 )

    else
        ( kept, marks )


isMark : Char -> Bool
isMark char =
    let
        code =
            Char.toCode char
    in
    List.any (\( low, high ) -> low <= code && code <= high)
        [ ( 0x0300, 0x036F )
        , ( 0x0483, 0x0489 )
        , ( 0x1AB0, 0x1AFF )
        , ( 0x1DC0, 0x1DFF )
        , ( 0x20D0, 0x20FF )
        , ( 0xFE20, 0xFE2F )
        ]
