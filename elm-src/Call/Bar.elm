module Call.Bar exposing (view)

{-| The controls of the call, in one bar: one's own devices, the drawers, and
the way out.
-}

import Device.Switch as Switch
import Drawer exposing (Drawer)
import Html exposing (Html, button, div, span, text)
import Html.Attributes exposing (attribute, class, classList, id, title, type_)
import Html.Events exposing (onClick)
import Shared exposing (Shared)
import Ui.Aria as Aria
import Ui.Icon as Icon exposing (Icon)


type alias Bar msg =
    { open : Maybe Drawer
    , waiting : Int
    , unread : Int
    , reacting : Html msg
    , problems : Int
    , clickedMicrophone : msg
    , clickedCamera : msg
    , clickedShare : msg
    , clickedDrawer : Drawer -> msg
    , clickedLeave : msg
    }


view : Shared -> Bar msg -> Html msg
view shared bar =
    let
        words =
            (Shared.words shared).call
    in
    div [ class "bar", attribute "role" "group", attribute "aria-label" words.controls ]
        [ div [ class "bar-own" ]
            [ Switch.microphone shared bar.clickedMicrophone
            , Switch.camera shared bar.clickedCamera
            , Switch.screen shared bar.clickedShare
            ]
        , div [ class "bar-more" ]
            [ bar.reacting
            , opener bar Drawer.Chat Icon.Chat (Shared.words shared).chat.title bar.unread ""
            , opener bar Drawer.People Icon.People words.people bar.waiting ""
            , if shared.links.call == Nothing then
                text ""

              else
                opener bar Drawer.Invite Icon.Invite (Shared.words shared).invite.invite 0 "control-invite"
            , opener bar Drawer.View Icon.Layout (Shared.words shared).view.view 0 "control-wide"
            , opener bar Drawer.Devices Icon.Devices words.devices 0 "control-wide"
            , opener bar Drawer.More Icon.More words.more bar.problems ""
            ]
        , button
            [ type_ "button"
            , id "leave"
            , class "control control-leave"
            , title words.leave
            , onClick bar.clickedLeave
            ]
            [ Icon.view Icon.Leave, span [ class "control-label" ] [ text words.leave ] ]
        ]


opener : Bar msg -> Drawer -> Icon -> String -> Int -> String -> Html msg
opener bar which icon label count extra =
    let
        isOpen =
            bar.open == Just which
    in
    button
        [ type_ "button"
        , id (Drawer.openerId which)
        , class ("control " ++ extra)
        , classList [ ( "control-open", isOpen ) ]
        , Aria.expanded isOpen
        , title label
        , onClick (bar.clickedDrawer which)
        ]
        [ Icon.view icon
        , span [ class "control-label" ] [ text label ]
        , if count > 0 then
            span [ class "count" ] [ text (String.fromInt count) ]

          else
            text ""
        ]
