module Chat.Links exposing (view)

{-| Text as it was written, with web addresses as links. Only web addresses, and
shown in full, so that a link leads where it says.
-}

import Html exposing (Html, a, text)
import Html.Attributes exposing (attribute, href, rel, target)
import Url exposing (Protocol(..))


{-| The text between two links is one node.
-}
view : String -> List (Html msg)
view said =
    if String.contains "://" said then
        String.foldr split [] said
            |> List.foldl add { links = 0, pending = "", newestFirst = [] }
            |> written
            |> List.reverse

    else
        [ text said ]


type alias Pieces msg =
    { links : Int
    , pending : String
    , newestFirst : List (Html msg)
    }


{-| Nobody follows more than these, and each takes several nodes.
-}
mostLinks : Int
mostLinks =
    20


add : String -> Pieces msg -> Pieces msg
add word pieces =
    case
        if pieces.links < mostLinks then
            link word

        else
            Nothing
    of
        Just { before, node, after } ->
            { links = pieces.links + 1
            , pending = after
            , newestFirst = node :: written { pieces | pending = pieces.pending ++ before }
            }

        Nothing ->
            { pieces | pending = pieces.pending ++ word }


written : Pieces msg -> List (Html msg)
written { pending, newestFirst } =
    if pending == "" then
        newestFirst

    else
        text pending :: newestFirst


{-| Into words and the spaces between them.
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


link : String -> Maybe { before : String, node : Html msg, after : String }
link word =
    if String.contains "://" word then
        let
            ( before, rest ) =
                opening "" word

            ( address, after ) =
                withoutPunctuation rest ""
        in
        Url.fromString address
            |> Maybe.andThen
                (\url ->
                    if isWeb url then
                        Just { before = before, node = viewLink url address, after = after }

                    else
                        Nothing
                )

    else
        Nothing


viewLink : Url.Url -> String -> Html msg
viewLink url address =
    a
        [ href (Url.toString url)
        , target "_blank"
        , rel "noopener noreferrer"
        , attribute "dir" "ltr"
        ]
        [ text address ]


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
