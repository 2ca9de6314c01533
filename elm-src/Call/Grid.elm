module Call.Grid exposing (view)

{-| Everybody in the call, and the screens they share; you come last. Alone, you
are large; with one other person their picture is large and yours small; with
more all are alike; where one
picture is large (Layout.elm), the others stand in a strip beside it. How many
columns there are is decided by css/call/grid.css from the number of tiles and the
shape of the space.

All tiles are keyed children of one list in one order: an element that moves to
another parent would stop playing.

-}

import Call.Corner as Corner exposing (Corner)
import Call.Layout exposing (Spot(..))
import Call.Tile as Tile
import Call.Viewing as Viewing
import Html exposing (Attribute, Html)
import Html.Attributes exposing (attribute, class)
import Html.Keyed as Keyed
import Room exposing (Room)
import Room.Member as Member
import Shared exposing (Shared)


view : Shared -> Room -> Viewing.Model -> Html Viewing.Msg
view shared room viewing =
    let
        others =
            Room.others room

        screens =
            List.filter .screen others

        large =
            Viewing.largeIn room shared viewing

        own =
            shared.settings.view.selfView || large == Just Own

        at spot =
            Tile.at viewing { spot = spot, large = large }
    in
    Keyed.ul
        (attribute "aria-label" (Shared.words shared).call.title
            :: layout
                { others = List.length others
                , tiles =
                    List.length others
                        + List.length screens
                        + (if own then
                            1

                           else
                            0
                          )
                , large = large /= Nothing
                , corner = shared.settings.view.corner
                }
        )
        (List.map
            (\member ->
                ( Member.idToString member.id
                , Tile.view shared (at (Camera member.id)) member
                )
            )
            others
            ++ List.map
                (\member ->
                    ( "screen-" ++ Member.idToString member.id
                    , Tile.screen shared (at (Screen member.id)) member
                    )
                )
                screens
            ++ (if own then
                    [ ( "self", Tile.own shared (at Own) room ) ]

                else
                    []
               )
        )


layout : { others : Int, tiles : Int, large : Bool, corner : Corner } -> List (Attribute msg)
layout { others, tiles, large, corner } =
    if large then
        [ class "tiles tiles-strip", class ("strip-" ++ String.fromInt (min 20 (tiles - 1))) ]

    else if others == 0 then
        [ class "tiles tiles-alone" ]

    else if others == 1 && tiles <= 2 then
        [ class "tiles tiles-pair", attribute "data-corner" (Corner.name corner) ]

    else
        [ class "tiles tiles-grid", class ("tiles-" ++ String.fromInt (min 16 tiles)) ]
