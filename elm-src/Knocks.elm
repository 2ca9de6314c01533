module Knocks exposing (view)

{-| Who stands at the door, for the host to let in or refuse: a few at a time.
-}

import Caption
import Here exposing (Here)
import Html exposing (Html, button, div, p, section, span, text)
import Html.Attributes exposing (attribute, class, type_)
import Html.Events exposing (onClick)
import Html.Keyed as Keyed
import Icon
import Member exposing (Member)


view :
    Here
    -> List Member
    -> { clickedAdmit : Member.Id -> msg, clickedRefuse : Member.Id -> msg, clickedMore : msg }
    -> Html msg
view here waiting config =
    let
        words =
            (Here.words here).call

        hidden =
            List.length waiting - shownAtOnce
    in
    if List.isEmpty waiting then
        text ""

    else
        section [ class "knocks", attribute "aria-label" words.doorbell ]
            [ Keyed.node "div"
                [ class "knocks-list" ]
                (List.map
                    (\member -> ( Member.idToString member.id, one here config member ))
                    (List.take shownAtOnce waiting)
                )
            , if hidden > 0 then
                button [ type_ "button", class "button button-small knocks-more", onClick config.clickedMore ]
                    [ text (words.others hidden) ]

              else
                text ""
            ]


shownAtOnce : Int
shownAtOnce =
    2


one :
    Here
    -> { config | clickedAdmit : Member.Id -> msg, clickedRefuse : Member.Id -> msg }
    -> Member
    -> Html msg
one here { clickedAdmit, clickedRefuse } member =
    let
        words =
            Here.words here
    in
    div [ class "knock" ]
        [ p [ class "knock-says" ]
            [ Icon.view Icon.Door
            , span [] [ text (words.call.knocks (Caption.ofMember words member)) ]
            ]
        , div [ class "knock-answers" ]
            [ button [ type_ "button", class "button button-small", onClick (clickedRefuse member.id) ]
                [ text words.call.refuse ]
            , button [ type_ "button", class "button button-small button-main", onClick (clickedAdmit member.id) ]
                [ text words.call.admit ]
            ]
        ]
