module People.Knocks exposing (Msg, list, update, view)

{-| Who stands at the door, for the host to let in or refuse.
-}

import Html exposing (Html, button, div, h3, li, p, section, span, text)
import Html.Attributes exposing (attribute, class, type_)
import Html.Events exposing (onClick)
import Html.Keyed as Keyed
import I18n exposing (Words)
import People.Caption as Caption
import People.Row as Row
import Ports
import Room.Member as Member exposing (Member)
import Shared exposing (Shared)
import Ui.Icon as Icon



-- UPDATE


type Msg
    = ClickedAdmit Member.Id
    | ClickedRefuse Member.Id
    | ClickedAdmitAll (List Member.Id)
    | ClickedRefuseAll (List Member.Id)


update : Msg -> Cmd msg
update msg =
    case msg of
        ClickedAdmit member ->
            Ports.send (Ports.Admit member)

        ClickedRefuse member ->
            Ports.send (Ports.Refuse member)

        ClickedAdmitAll members ->
            -- A batch is performed from its end: who came first is let in first.
            Cmd.batch (List.map (Ports.Admit >> Ports.send) (List.reverse members))

        ClickedRefuseAll members ->
            Cmd.batch (List.map (Ports.Refuse >> Ports.send) members)



-- VIEW


{-| Over the call: so many at a time.
-}
view : Shared -> { most : Int, toMsg : Msg -> msg, clickedMore : msg } -> List Member -> Html msg
view shared { most, toMsg, clickedMore } waiting =
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
                    (\member -> ( Member.idToString member.id, Html.map toMsg (one words member) ))
                    (List.take most waiting)
                )
            , if hidden > 0 then
                button [ type_ "button", class "button button-small knocks-more", onClick clickedMore ]
                    [ text (words.call.others hidden) ]

              else
                text ""
            ]


one : Words -> Member -> Html Msg
one words member =
    div [ class "knock" ]
        [ p [ class "knock-says" ]
            [ Icon.view Icon.Door
            , span [] [ text (words.call.knocks (Caption.ofMember words member)) ]
            ]
        , div [ class "knock-answers" ] (answers words member)
        ]


{-| Among the people: all of them.
-}
list : Words -> List Member -> Html Msg
list words waiting =
    if List.isEmpty waiting then
        text ""

    else
        section [ class "people-door" ]
            [ h3 [] [ text words.people.atTheDoor ]
            , Keyed.ul [ class "members" ]
                (List.map (\member -> ( Member.idToString member.id, row words member )) waiting)
            , if List.length waiting > 1 then
                div [ class "people-door-all" ]
                    [ button [ type_ "button", class "button", onClick (ClickedRefuseAll (List.map .id waiting)) ]
                        [ text words.hosting.refuseAll ]
                    , button [ type_ "button", class "button button-main", onClick (ClickedAdmitAll (List.map .id waiting)) ]
                        [ text words.hosting.admitAll ]
                    ]

              else
                text ""
            ]


row : Words -> Member -> Html Msg
row words member =
    let
        caption =
            Caption.ofMember words member
    in
    li [ class "member" ]
        [ Row.avatar member caption
        , span [ class "member-name" ] [ Caption.viewOf caption ]
        , span [ class "member-answers" ] (answers words member)
        ]


answers : Words -> Member -> List (Html Msg)
answers words member =
    [ button [ type_ "button", class "button button-small", onClick (ClickedRefuse member.id) ]
        [ text words.call.refuse ]
    , button [ type_ "button", class "button button-small button-main", onClick (ClickedAdmit member.id) ]
        [ text words.call.admit ]
    ]
