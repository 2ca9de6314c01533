module Drawer exposing (Drawer(..), headingId, openerId, scrollToTop, view)

{-| A panel next to the page, or over its lower part on narrow screens. One is
open at a time.
-}

import Browser.Dom as Dom
import Html exposing (Html, aside, button, div, h2, header, text)
import Html.Attributes exposing (attribute, class, id, tabindex, title, type_)
import Html.Events exposing (onClick)
import Task exposing (Task)
import Ui.Icon as Icon


type Drawer
    = People
    | Invite
    | Invites
    | Chat
    | Devices
    | View
    | Log
    | Pairs
    | More
    | Shortcuts
    | Privacy
    | Server


{-| Gets the focus when a drawer opens.
-}
headingId : String
headingId =
    "drawer-title"


bodyId : String
bodyId =
    "drawer-body"


{-| The contents of another drawer stand where those before them were scrolled.
-}
scrollToTop : Task Never ()
scrollToTop =
    Dom.setViewportOf bodyId 0 0
        |> Task.onError (\_ -> Task.succeed ())


{-| The button that opens a drawer, and gets the focus back.
-}
openerId : Drawer -> String
openerId drawer =
    case drawer of
        People ->
            "open-people"

        Chat ->
            "open-chat"

        Invite ->
            "open-invite"

        -- The drawer of the invitation leads to it.
        Invites ->
            "open-invite"

        Devices ->
            "open-devices"

        View ->
            "open-view"

        Log ->
            "open-log"

        -- It is opened from the list of people.
        Pairs ->
            "open-people"

        More ->
            "open-more"

        Privacy ->
            "open-more"

        Server ->
            "open-server"

        Shortcuts ->
            -- It is opened from the devices.
            "open-devices"


view : { title : String, close : String, clickedClose : msg } -> List (Html msg) -> Html msg
view config content =
    aside [ class "drawer", attribute "aria-labelledby" headingId ]
        [ header [ class "drawer-head" ]
            [ h2 [ id headingId, tabindex -1 ] [ text config.title ]
            , button
                [ type_ "button"
                , class "button-icon"
                , id "close-drawer"
                , attribute "aria-label" config.close
                , title config.close
                , onClick config.clickedClose
                ]
                [ Icon.view Icon.Close ]
            ]
        , div
            [ class "drawer-body"
            , id bodyId

            -- Some hold only text: the keyboard must reach them to scroll.
            , tabindex 0
            , attribute "role" "group"
            , attribute "aria-labelledby" headingId
            ]
            content
        ]
