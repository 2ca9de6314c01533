module Room.Safety exposing (Safety(..), decoder, isBroken, view)

{-| The safety code of a pair: six signs that two people read to each other.
-}

import Html exposing (Html, details, li, ol, p, span, summary, text)
import Html.Attributes exposing (attribute, class)
import Json.Decode as Decode exposing (Decoder)
import Ui.Icon as Icon


{-| Broken: the two browsers could not agree, as when someone intercepts them.
-}
type Safety
    = Exchanging
    | Agreed Code
    | Broken


{-| Numbers of signs, each below 64.
-}
type Code
    = Code (List Int)


length : Int
length =
    6


{-| The signs of the Matrix specification (client-server API, "SAS method:
emoji"), chosen because they are easy to tell apart and to name in any language.
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


isBroken : Safety -> Bool
isBroken safety =
    safety == Broken



-- VIEW


type alias SafetyWords words =
    { words
        | compare : String
        , explain : String
        , exchanging : String
        , broken : String

        -- The names of all signs.
        , signs : List String
    }


view : SafetyWords words -> Safety -> Html msg
view words safety =
    case safety of
        Exchanging ->
            p [ class "member-path" ] [ text words.exchanging ]

        Agreed code ->
            comparison words code

        Broken ->
            p [ class "member-path safety-broken" ] [ Icon.view Icon.Warning, text words.broken ]


comparison : SafetyWords words -> Code -> Html msg
comparison words (Code numbers) =
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


decoder : Decoder Safety
decoder =
    Decode.field "state" Decode.string
        |> Decode.andThen
            (\state ->
                case state of
                    "exchanging" ->
                        Decode.succeed Exchanging

                    "agreed" ->
                        Decode.map Agreed (Decode.field "code" codeDecoder)

                    "broken" ->
                        Decode.succeed Broken

                    _ ->
                        Decode.fail ("unknown state of a safety code " ++ state)
            )


codeDecoder : Decoder Code
codeDecoder =
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
