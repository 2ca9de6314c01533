module Call.Menu exposing (view)

{-| What has no room in the bar of a narrow screen.
-}

import Device.Sharing as Sharing
import Drawer exposing (Drawer)
import Html exposing (Html, button, div, text)
import Html.Attributes exposing (class, type_)
import Html.Events exposing (onClick)
import Room exposing (Room)
import Shared exposing (Shared)
import Ui.Icon as Icon exposing (Icon)


type alias Config config msg =
    { config
        | clickedFullscreen : msg
        , clickedShareScreen : msg
        , clickedDrawer : Drawer -> msg
    }


view : Shared -> Room -> Config config msg -> Html msg
view shared room config =
    let
        words =
            Shared.words shared
    in
    div [ class "menu" ]
        [ if shared.browser.canFullscreen then
            item config.clickedFullscreen Icon.Expand words.call.fullscreen

          else
            text ""
        , if shared.sharing == Sharing.Unable then
            text ""

          else
            item config.clickedShareScreen
                Icon.Screen
                (if Sharing.isOn shared.sharing then
                    words.view.stop

                 else
                    words.view.share
                )
        , item (config.clickedDrawer Drawer.View) Icon.Layout words.view.view
        , item (config.clickedDrawer Drawer.Devices) Icon.Devices words.call.devices
        , item (config.clickedDrawer Drawer.Privacy) Icon.Private words.privacy.title
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
