module Seen exposing (Msg, hideSwitch, update, view)

{-| What others can see of this member, each for itself, and the switches that
hide its IP address from them.
-}

import Caption
import Here exposing (Here)
import Hiding
import Html exposing (Html, div, h3, li, p, section, text, ul)
import Html.Attributes exposing (class, id)
import Html.Keyed as Keyed
import Media
import Member exposing (Member)
import Name
import Path
import Ports
import Room exposing (Room)
import Setting
import Sharing
import Words.Seen exposing (SeenWords)



-- UPDATE


type Msg
    = ClickedHide (Maybe Member.Id) Bool


update : Msg -> Cmd Msg
update (ClickedHide whom on) =
    Ports.send (Ports.Hide whom on)



-- VIEW


view : Here -> Room -> Html Msg
view here room =
    let
        words =
            (Here.words here).seen
    in
    div [ class "seen" ]
        [ section []
            [ h3 [] [ text words.everybody ]
            , ul [] (List.map (\fact -> li [] [ text fact ]) (facts here))
            ]
        , section []
            [ h3 [] [ text words.address ]
            , p [ class "hint" ] [ text words.addressLead ]
            , hideSwitch here (ClickedHide Nothing)
            , Keyed.ul [ class "seen-by" ]
                (List.map
                    (\member -> ( Member.idToString member.id, row here member ))
                    (Room.others room)
                )
            ]
        , section []
            [ h3 [] [ text words.device ]
            , p [ class "hint" ] [ text words.history ]
            ]
        ]


facts : Here -> List String
facts here =
    let
        words =
            (Here.words here).seen

        name =
            Here.ownName here
    in
    [ if name == Name.empty then
        words.noName

      else
        words.name (Name.toString name)
    , words.camera (here.media.camera == Media.On)
    , words.microphone (here.media.microphone == Media.On)
    ]
        ++ (if Sharing.isOn here.sharing then
                [ words.screen ]

            else
                []
           )
        ++ [ words.chat ]


{-| The switch for everybody. Where there is no relay it can only be taken back.
-}
hideSwitch : Here -> (Bool -> msg) -> Html msg
hideSwitch here clicked =
    let
        words =
            (Here.words here).seen

        { relay, everyone } =
            here.hiding
    in
    Setting.view
        { id = "hide"
        , name = words.hide
        , hint =
            Just <|
                if relay then
                    words.hideHint

                else if everyone then
                    words.blocked Hiding.NoRelay

                else
                    words.noRelay
        , on = everyone
        , able = relay || everyone
        , clicked = clicked (not everyone)
        }


row : Here -> Member -> Html Msg
row here member =
    let
        words =
            (Here.words here).seen

        person =
            Hiding.of_ member.id here.hiding

        caption =
            Caption.ofMember (Here.words here) member
    in
    li []
        [ p [ class "seen-name" ] [ Caption.viewOf caption ]
        , p [ class "seen-address" ] [ text (addressFor words here member) ]
        , if here.hiding.relay || person.on then
            Setting.view
                { id = "hide-from-" ++ Member.idToString member.id
                , name = words.hideFrom caption
                , hint = Nothing
                , on = person.on
                , able = True
                , clicked = ClickedHide (Just member.id) (not person.on)
                }

          else
            text ""
        ]


addressFor : SeenWords -> Here -> Member -> String
addressFor words here member =
    let
        person =
            Hiding.of_ member.id here.hiding
    in
    case ( Hiding.blocked here.hiding member, person.on ) of
        ( Just blocked, _ ) ->
            Words.Seen.because words (Caption.ofMember (Here.words here) member) blocked

        ( Nothing, True ) ->
            if person.told then
                words.hiddenNow

            else
                words.hidden

        ( Nothing, False ) ->
            case Maybe.map .route (Member.path member) of
                Just Path.Direct ->
                    words.direct

                Just Path.Relayed ->
                    words.relayed

                Nothing ->
                    words.canLearn
