module Menu exposing (view)

{-| What has no room in the bar of a narrow screen.
-}

import Drawer exposing (Drawer)
import Here exposing (Here)
import Html exposing (Html, button, div, text)
import Html.Attributes exposing (class, type_)
import Html.Events exposing (onClick)
import Icon exposing (Icon)
import Room exposing (Room)
import Sharing


type alias Config config msg =
    { config
        | clickedFullscreen : msg
        , clickedShareScreen : msg
        , clickedDrawer : Drawer -> msg
    }


view : Here -> Room -> Config config msg -> Html msg
view here room config =
    let
        words =
            Here.words here
    in
    div [ class "menu" ]
        [ if here.canFullscreen then
            item config.clickedFullscreen Icon.Expand words.call.fullscreen

          else
            text ""
        , if here.sharing == Sharing.Unable then
            text ""

          else
            item config.clickedShareScreen
                Icon.Screen
                (if Sharing.isOn here.sharing then
                    words.view.stop

                 else
                    words.view.share
                )
        , item (config.clickedDrawer Drawer.View) Icon.Layout words.view.view
        , item (config.clickedDrawer Drawer.Devices) Icon.Devices words.call.devices
        , item (config.clickedDrawer Drawer.Seen) Icon.Private words.seen.title
        , if List.isEmpty (Room.others room) then
            text ""

          else
            item (config.clickedDrawer Drawer.Pairs) Icon.Signal words.pairs.title
        , item (config.clickedDrawer Drawer.Log) Icon.Log words.call.log
        ]


item : msg -> Icon -> String -> Html msg
item clicked icon label =
    button [ type_ "button", class "menu-item", onClick clicked ]
        [ Icon.view icon, text label ]
