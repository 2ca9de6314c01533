module Room.Hand exposing (Hand, badge, decoder, down, isUp, order, place)

{-| Whether a member's hand is up, and in which order.
-}

import Html exposing (Html, span, text)
import Html.Attributes exposing (class, title)
import Json.Decode as Decode exposing (Decoder)
import Ui.Icon as Icon


{-| Only an order: whoever raises a hand takes a number after all the others.
-}
type Hand
    = Down
    | Up Int


down : Hand
down =
    Down


isUp : Hand -> Bool
isUp hand =
    hand /= Down


{-| To sort by: raised hands first, in their order.
-}
order : Hand -> Int
order hand =
    case hand of
        Down ->
            highest

        Up number ->
            min number (highest - 1)


{-| 1 for the first hand among these.
-}
place : List ( Hand, String ) -> ( Hand, String ) -> Maybe Int
place all ( hand, id ) =
    if isUp hand then
        all
            |> List.filter (\( other, otherId ) -> ( order other, otherId ) < ( order hand, id ))
            |> List.length
            |> (+) 1
            |> Just

    else
        Nothing


highest : Int
highest =
    1000000


badge : String -> Hand -> Html msg
badge meaning hand =
    if isUp hand then
        span [ class "hand", title meaning ]
            [ Icon.view Icon.Hand, span [ class "heard-only" ] [ text meaning ] ]

    else
        text ""


decoder : Decoder Hand
decoder =
    Decode.map
        (\number ->
            if number > 0 then
                Up number

            else
                Down
        )
        Decode.int
