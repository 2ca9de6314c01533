module I18n.Language exposing (Language(..), all, fromTag, fromTags, name, tag, words)

{-| The languages that Allo speaks.
-}

import I18n exposing (Words)
import I18n.English
import I18n.French
import I18n.German
import I18n.Spanish


type Language
    = English
    | German
    | French
    | Spanish


all : List Language
all =
    [ English, German, French, Spanish ]


{-| The first of the browser's languages that Allo speaks.
-}
fromTags : List String -> Language
fromTags tags =
    List.filterMap fromTag tags
        |> List.head
        |> Maybe.withDefault English


{-| Reads "de" and "de-AT" alike (RFC 5646).
-}
fromTag : String -> Maybe Language
fromTag text =
    let
        primary =
            String.toLower text
                |> String.split "-"
                |> List.head
                |> Maybe.withDefault ""
    in
    List.filter (\language -> tag language == primary) all
        |> List.head


tag : Language -> String
tag language =
    case language of
        English ->
            "en"

        German ->
            "de"

        French ->
            "fr"

        Spanish ->
            "es"


{-| In that language.
-}
name : Language -> String
name language =
    case language of
        English ->
            "English"

        German ->
            "Deutsch"

        French ->
            "Français"

        Spanish ->
            "Español"


words : Language -> Words
words language =
    case language of
        English ->
            I18n.English.words

        German ->
            I18n.German.words

        French ->
            I18n.French.words

        Spanish ->
            I18n.Spanish.words
