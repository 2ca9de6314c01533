module Call.Reaction exposing (Floating, Reaction(..), add, all, decoder, encode, ended, lasts, none, toEmoji, view)

{-| A short sign to everyone that floats by and is gone.
-}

import Html exposing (Html, div, node, span, text)
import Html.Attributes exposing (attribute, class)
import Html.Keyed as Keyed
import Json.Decode as Decode exposing (Decoder)
import Json.Encode as Encode


type Reaction
    = Agrees
    | Loves
    | Laughs
    | Wonders
    | Applauds
    | Celebrates


all : List Reaction
all =
    [ Agrees, Loves, Laughs, Wonders, Applauds, Celebrates ]


toEmoji : Reaction -> String
toEmoji reaction =
    case reaction of
        Agrees ->
            "👍"

        Loves ->
            "❤️"

        Laughs ->
            "😂"

        Wonders ->
            "😮"

        Applauds ->
            "👏"

        Celebrates ->
            "🎉"



-- FLOATING


type Floating
    = Floating Int (List { number : Int, reaction : Reaction, by : String })


none : Floating
none =
    Floating 0 []


{-| Also returns the number by which to end it. Only the newest twelve are
shown.
-}
add : { reaction : Reaction, by : String } -> Floating -> ( Floating, Int )
add { reaction, by } (Floating last shown) =
    ( Floating (last + 1)
        (List.take 12 ({ number = last + 1, reaction = reaction, by = by } :: shown))
    , last + 1
    )


ended : Int -> Floating -> Floating
ended number (Floating last shown) =
    Floating last (List.filter (\one -> one.number /= number) shown)


{-| Milliseconds; as long as css/call/reactions.css lets it float.
-}
lasts : Float
lasts =
    4000


{-| Hidden from screen readers: reactions are announced elsewhere.
-}
view : Floating -> Html msg
view (Floating _ shown) =
    Keyed.node "div"
        [ class "reactions", attribute "aria-hidden" "true" ]
        (List.map
            (\{ number, reaction, by } ->
                ( String.fromInt number
                , div [ class ("reaction reaction-" ++ String.fromInt (modBy 4 number)) ]
                    [ span [ class "reaction-sign" ] [ text (toEmoji reaction) ]
                    , node "bdi" [ class "reaction-by" ] [ text by ]
                    ]
                )
            )
            (List.reverse shown)
        )



-- CODEC


encode : Reaction -> Encode.Value
encode reaction =
    Encode.string (toEmoji reaction)


decoder : Decoder Reaction
decoder =
    Decode.string
        |> Decode.andThen
            (\emoji ->
                case List.filter (\one -> toEmoji one == emoji) all of
                    reaction :: _ ->
                        Decode.succeed reaction

                    [] ->
                        Decode.fail "unknown reaction"
            )
