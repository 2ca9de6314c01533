module Safety exposing (Code, decoder, view)

{-| The safety code of a pair: six signs that two people read to each other.
-}

import Html exposing (Html, details, li, ol, p, span, summary, text)
import Html.Attributes exposing (attribute, class)
import Icon
import Json.Decode as Decode exposing (Decoder)


{-| Numbers of signs, each below 64.
-}
type Code
    = Code (List Int)


length : Int
length =
    6


{-| The signs of the Matrix specification (client-server API, "SAS method:
emoji"), chosen there for being told apart and named in any language.
-}
emoji : List String
emoji =
    [ "🐶"
    , "🐱"
    , "🦁"
    , "🐎"
    , "🦄"
    , "🐷"
    , "🐘"
    , "🐰"
    , "🐼"
    , "🐓"
    , "🐧"
    , "🐢"
    , "🐟"
    , "🐙"
    , "🦋"
    , "🌷"
    , "🌳"
    , "🌵"
    , "🍄"
    , "🌏"
    , "🌙"
    , "☁️"
    , "🔥"
    , "🍌"
    , "🍎"
    , "🍓"
    , "🌽"
    , "🍕"
    , "🎂"
    , "❤️"
    , "😀"
    , "🤖"
    , "🎩"
    , "👓"
    , "🔧"
    , "🎅"
    , "👍"
    , "☂️"
    , "⌛"
    , "⏰"
    , "🎁"
    , "💡"
    , "📕"
    , "✏️"
    , "📎"
    , "✂️"
    , "🔒"
    , "🔑"
    , "🔨"
    , "☎️"
    , "🏁"
    , "🚂"
    , "🚲"
    , "✈️"
    , "🚀"
    , "🏆"
    , "⚽"
    , "🎸"
    , "🎺"
    , "🔔"
    , "⚓"
    , "🎧"
    , "📁"
    , "📌"
    ]



-- VIEW


{-| `signs` are the names of all 64.
-}
view : { compare : String, explain : String, signs : List String } -> Code -> Html msg
view words (Code numbers) =
    details [ class "safety" ]
        [ summary [] [ Icon.view Icon.Private, text words.compare ]
        , p [ class "hint" ] [ text words.explain ]
        , ol [ class "safety-signs" ]
            (List.map
                (\number ->
                    li [ class "safety-sign" ]
                        [ span [ class "safety-emoji", attribute "aria-hidden" "true" ] [ text (at number emoji) ]
                        , span [] [ text (at number words.signs) ]
                        ]
                )
                numbers
            )
        ]


at : Int -> List String -> String
at number =
    List.drop number >> List.head >> Maybe.withDefault ""



-- DECODER


decoder : Decoder Code
decoder =
    Decode.list Decode.int
        |> Decode.andThen
            (\numbers ->
                if List.length numbers == length && List.all isSign numbers then
                    Decode.succeed (Code numbers)

                else
                    Decode.fail "not a safety code"
            )


isSign : Int -> Bool
isSign number =
    number >= 0 && number < List.length emoji
