module Call.Bar exposing (Leaving(..), view)

{-| The controls of the call: devices, drawers, and the way out.
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
    , leaving : Leaving
    , clickedAskLeave : msg
    , clickedLeave : msg
    , clickedEnd : msg
    }


{-| What the way out does: leaves, or shows the ways there are.
-}
type Leaving
    = Direct
    | Asked Bool


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
        , leaving shared bar
        ]


{-| A host may also end the call for everyone, and so is asked which of the two.
-}
leaving : Shared -> Bar msg -> Html msg
leaving shared bar =
    let
        words =
            Shared.words shared

        leave attributes =
            button
                ([ type_ "button"
                 , id "leave"
                 , class "control control-leave"
                 , title words.call.leave
                 ]
                    ++ attributes
                )
                [ Icon.view Icon.Leave, span [ class "control-label" ] [ text words.call.leave ] ]
    in
    case bar.leaving of
        Direct ->
            leave [ onClick bar.clickedLeave ]

        Asked asked ->
            div [ class "leaving" ]
                [ leave [ Aria.expanded asked, onClick bar.clickedAskLeave ]
                , if asked then
                    div [ class "leaving-choice" ]
                        [ button [ type_ "button", id "leave-now", class "button", onClick bar.clickedLeave ]
                            [ text words.call.leave ]
                        , button [ type_ "button", id "end-now", class "button button-danger", onClick bar.clickedEnd ]
                            [ text words.people.end ]
                        ]

                  else
                    text ""
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
