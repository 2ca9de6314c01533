module Grid exposing (view)

{-| Everybody in the call. With one other person their picture is large and
one's own small; with more all are alike. How many columns there are is decided
by css/grid.css from the number of tiles and the shape of the space.

All tiles are keyed children of one list in one order: an element that moves to
another parent would stop playing.

-}

import Here exposing (Here)
import Html exposing (Attribute, Html)
import Html.Attributes exposing (attribute, class)
import Html.Keyed as Keyed
import Member
import Room exposing (Room)
import Tile


view : Here -> Room -> Html msg
view here room =
    let
        others =
            Room.others room
    in
    Keyed.ul (attribute "aria-label" (Here.words here).call.title :: layout (List.length others))
        (( "self", Tile.own here )
            :: List.map
                (\member -> ( Member.idToString member.id, Tile.view (Here.words here) member ))
                others
        )


layout : Int -> List (Attribute msg)
layout others =
    case others of
        0 ->
            [ class "tiles tiles-alone" ]

        1 ->
            [ class "tiles tiles-pair" ]

        _ ->
            [ class "tiles tiles-grid", class ("tiles-" ++ String.fromInt (min 16 (others + 1))) ]
