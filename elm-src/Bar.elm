module Bar exposing (view)

{-| The controls of the call, in one bar: one's own devices, the drawers, and
the way out.
-}

import Aria
import Drawer exposing (Drawer)
import Here exposing (Here)
import Html exposing (Html, button, div, span, text)
import Html.Attributes exposing (attribute, class, classList, id, title, type_)
import Html.Events exposing (onClick)
import Icon exposing (Icon)
import Switch


type alias Bar msg =
    { open : Maybe Drawer
    , waiting : Int
    , unread : Int
    , reacting : Html msg
    , problems : Int
    , fullscreen : Bool
    , clickedMicrophone : msg
    , clickedCamera : msg
    , clickedShare : msg
    , clickedFullscreen : msg
    , clickedDrawer : Drawer -> msg
    , clickedLeave : msg
    }


view : Here -> Bar msg -> Html msg
view here bar =
    let
        words =
            (Here.words here).call
    in
    div [ class "bar", attribute "role" "group", attribute "aria-label" words.controls ]
        [ div [ class "bar-own" ]
            [ Switch.microphone here bar.clickedMicrophone
            , Switch.camera here bar.clickedCamera
            , Switch.screen here bar.clickedShare
            ]
        , div [ class "bar-more" ]
            [ if here.canFullscreen then
                fullscreen words.fullscreen bar

              else
                text ""
            , bar.reacting
            , opener bar Drawer.Chat Icon.Chat (Here.words here).talk.title bar.unread ""
            , opener bar Drawer.People Icon.People words.people bar.waiting ""
            , opener bar Drawer.View Icon.Layout (Here.words here).view.view 0 "control-wide"
            , opener bar Drawer.Devices Icon.Devices words.devices 0 "control-wide"
            , opener bar Drawer.Log Icon.Log words.log bar.problems "control-wide"
            , opener bar Drawer.More Icon.More words.more 0 "control-narrow"
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


fullscreen : String -> Bar msg -> Html msg
fullscreen label bar =
    button
        [ type_ "button"
        , id "fullscreen"
        , class "control control-wide"
        , Aria.pressed bar.fullscreen
        , title label
        , onClick bar.clickedFullscreen
        ]
        [ Icon.view
            (if bar.fullscreen then
                Icon.Shrink

             else
                Icon.Expand
            )
        , span [ class "control-label" ] [ text label ]
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
