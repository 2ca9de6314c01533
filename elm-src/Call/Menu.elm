module Call.Menu exposing (view)

{-| What is needed seldom, and what has no room in the bar of a narrow screen.
-}

import Device.Sharing as Sharing
import Drawer exposing (Drawer)
import Html exposing (Attribute, Html, button, div, text)
import Html.Attributes exposing (class, id, type_)
import Html.Events exposing (onClick)
import Room exposing (Room)
import Shared exposing (Shared)
import Ui.Aria as Aria
import Ui.Icon as Icon exposing (Icon)


type alias Config config msg =
    { config
        | fullscreen : Bool
        , clickedFullscreen : msg
        , clickedShareScreen : msg
        , clickedDrawer : Drawer -> msg
    }


view : Shared -> Room -> Config config msg -> Html msg
view shared room config =
    let
        words =
            Shared.words shared

        opener attributes drawer icon label =
            item attributes (config.clickedDrawer drawer) icon label
    in
    div [ class "menu" ]
        [ if shared.browser.canFullscreen then
            item [ id "fullscreen", Aria.pressed config.fullscreen ]
                config.clickedFullscreen
                (if config.fullscreen then
                    Icon.Shrink

                 else
                    Icon.Expand
                )
                words.call.fullscreen

          else
            text ""
        , if shared.sharing == Sharing.Unable then
            text ""

          else
            item [ class "menu-narrow" ]
                config.clickedShareScreen
                Icon.Screen
                (if Sharing.isOn shared.sharing then
                    words.view.stop

                 else
                    words.view.share
                )
        , if shared.links.call == Nothing then
            text ""

          else
            opener [ class "menu-invite" ] Drawer.Invite Icon.Invite words.invite.invite
        , opener [] Drawer.Privacy Icon.Private words.privacy.title
        , opener [ class "menu-narrow" ] Drawer.View Icon.Layout words.view.view
        , opener [ class "menu-narrow" ] Drawer.Devices Icon.Devices words.call.devices
        , if List.isEmpty (Room.others room) then
            text ""

          else
            opener [] Drawer.Pairs Icon.Signal words.pairs.title
        , opener [ id (Drawer.openerId Drawer.Log) ] Drawer.Log Icon.Log words.call.log
        ]


item : List (Attribute msg) -> msg -> Icon -> String -> Html msg
item attributes clicked icon label =
    button ([ type_ "button", class "menu-item", onClick clicked ] ++ attributes)
        [ Icon.view icon, text label ]
