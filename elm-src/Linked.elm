module Linked exposing (view)

{-| Text as somebody wrote it, with the addresses in it as links: only those of
the web, shown whole, so that nobody is led elsewhere than they read.
-}

import Html exposing (Html, a, text)
import Html.Attributes exposing (attribute, href, rel, target)
import Url exposing (Protocol(..))


view : String -> List (Html msg)
view said =
    said
        |> String.foldr split []
        |> List.map piece


{-| Into words and the blanks between them.
-}
split : Char -> List String -> List String
split char pieces =
    case pieces of
        [] ->
            [ String.fromChar char ]

        current :: later ->
            if isBlank char == (String.left 1 current |> String.all isBlank) then
                String.cons char current :: later

            else
                String.fromChar char :: pieces


isBlank : Char -> Bool
isBlank char =
    char == ' ' || char == '\n' || char == '\t' || char == '\u{00A0}'


piece : String -> Html msg
piece word =
    let
        ( before, rest ) =
            opening "" word

        ( address, after ) =
            withoutPunctuation rest ""
    in
    case Url.fromString address of
        Just url ->
            if isWeb url then
                Html.span []
                    [ text before
                    , a
                        [ href (Url.toString url)
                        , target "_blank"
                        , rel "noopener noreferrer"
                        , attribute "dir" "ltr"
                        ]
                        [ text address ]
                    , text after
                    ]

            else
                text word

        Nothing ->
            text word


isWeb : Url.Url -> Bool
isWeb url =
    case url.protocol of
        Http ->
            url.host /= ""

        Https ->
            url.host /= ""


opening : String -> String -> ( String, String )
opening before word =
    if word /= "" && String.contains (String.left 1 word) "([{<\"'«“‘„" then
        opening (before ++ String.left 1 word) (String.dropLeft 1 word)

    else
        ( before, word )


{-| A full stop or a bracket at the end belongs to the sentence.
-}
withoutPunctuation : String -> String -> ( String, String )
withoutPunctuation word after =
    let
        last =
            String.right 1 word

        isPair =
            last == ")" && String.contains "(" word
    in
    if word /= "" && String.contains last ".,;:!?)]}>'\"»”’“‘…" && not isPair then
        withoutPunctuation (String.dropRight 1 word) (last ++ after)

    else
        ( word, after )
