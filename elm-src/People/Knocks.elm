module People.Knocks exposing (Config, list, view)

{-| Who is knocking, for the host to let in or decline.
-}

import Html exposing (Html, button, div, h3, li, p, section, span, text)
import Html.Attributes exposing (attribute, class, type_)
import Html.Events exposing (onClick)
import Html.Keyed as Keyed
import I18n exposing (Words)
import People.Caption as Caption
import People.Row as Row
import Room.Member as Member exposing (Member)
import Shared exposing (Shared)
import Ui.Icon as Icon


type alias Config msg =
    { clickedAdmit : List Member.Id -> msg
    , clickedRefuse : List Member.Id -> msg
    }


{-| Over the call: a few at a time.
-}
view : Shared -> Config msg -> { most : Int, clickedMore : msg } -> List Member -> Html msg
view shared config { most, clickedMore } waiting =
    let
        words =
            Shared.words shared

        hidden =
            List.length waiting - most
    in
    if List.isEmpty waiting then
        text ""

    else
        section [ class "knocks", attribute "aria-label" words.call.doorbell ]
            [ Keyed.node "div"
                [ class "knocks-list" ]
                (List.map
                    (\member -> ( Member.idToString member.id, one words config member ))
                    (List.take most waiting)
                )
            , if hidden > 0 then
                button [ type_ "button", class "button button-small knocks-more", onClick clickedMore ]
                    [ text (words.call.others hidden) ]

              else
                text ""
            ]


one : Words -> Config msg -> Member -> Html msg
one words config member =
    div [ class "knock" ]
        [ p [ class "knock-says" ]
            [ Icon.view Icon.Door
            , span [] [ text (words.call.knocks (Caption.ofMember words member)) ]
            ]
        , div [ class "knock-answers" ] (answers words config member)
        ]


{-| In the list of people: all of them.
-}
list : Words -> Config msg -> List Member -> Html msg
list words config waiting =
    if List.isEmpty waiting then
        text ""

    else
        section [ class "people-door" ]
            [ h3 [] [ text words.people.atTheDoor ]
            , Keyed.ul [ class "members" ]
                (List.map (\member -> ( Member.idToString member.id, row words config member )) waiting)
            , if List.length waiting > 1 then
                div [ class "people-door-all" ]
                    [ button [ type_ "button", class "button", onClick (config.clickedRefuse (List.map .id waiting)) ]
                        [ text words.hosting.refuseAll ]
                    , button [ type_ "button", class "button button-main", onClick (config.clickedAdmit (List.map .id waiting)) ]
                        [ text words.hosting.admitAll ]
                    ]

              else
                text ""
            ]


row : Words -> Config msg -> Member -> Html msg
row words config member =
    let
        caption =
            Caption.ofMember words member
    in
    li [ class "member" ]
        [ Row.avatar member caption
        , span [ class "member-name" ] [ Caption.viewOf caption ]
        , span [ class "member-answers" ] (answers words config member)
        ]


answers : Words -> Config msg -> Member -> List (Html msg)
answers words config member =
    [ button [ type_ "button", class "button button-small", onClick (config.clickedRefuse [ member.id ]) ]
        [ text words.call.refuse ]
    , button [ type_ "button", class "button button-small button-main", onClick (config.clickedAdmit [ member.id ]) ]
        [ text words.call.admit ]
    ]
