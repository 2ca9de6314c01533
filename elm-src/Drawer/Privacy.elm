module Drawer.Privacy exposing (hideSwitch, view)

{-| All that concerns privacy, in one place: the safety code with each of the
others, what they can see of this member, the switches that hide its IP address
from them, and what the server can know.
-}

import Device.Media as Media
import Device.Sharing as Sharing
import Drawer.ServerFacts as ServerFacts
import Html exposing (Html, details, div, h3, li, p, section, summary, text, ul)
import Html.Attributes exposing (class, id)
import Html.Keyed as Keyed
import I18n.Privacy exposing (PrivacyWords)
import People.Caption as Caption
import Room exposing (Room)
import Room.Hiding as Hiding
import Room.Member as Member exposing (Member)
import Room.Name as Name
import Room.Path as Path
import Room.Safety as Safety
import Shared exposing (Shared)
import Ui.Setting as Setting


view : Shared -> { clickedHide : Maybe Member.Id -> Bool -> msg } -> Room -> Html msg
view shared config room =
    let
        words =
            (Shared.words shared).privacy

        codes =
            List.filterMap (code shared) (Room.others room)
    in
    div [ class "seen" ]
        [ section [ class "codes" ]
            [ h3 [] [ text words.safety ]
            , if List.isEmpty codes then
                p [ class "hint" ] [ text words.safetyAlone ]

              else
                Keyed.ul [ class "seen-by" ] codes
            ]
        , section []
            [ h3 [] [ text words.everybody ]
            , ul [] (List.map (\fact -> li [] [ text fact ]) (facts shared))
            ]
        , section []
            [ h3 [] [ text words.address ]
            , p [ class "hint" ] [ text words.addressLead ]
            , hideSwitch shared (config.clickedHide Nothing)
            , Keyed.ul [ class "seen-by" ]
                (List.map
                    (\member -> ( Member.idToString member.id, row shared config member ))
                    (Room.others room)
                )
            ]
        , section []
            [ h3 [] [ text words.device ]
            , p [ class "hint" ] [ text words.history ]
            ]
        , details [ class "seen-server" ]
            [ summary [ id "server-facts" ] [ text (Shared.words shared).server.title ]
            , ServerFacts.view (Shared.words shared).server
            ]
        ]


code : Shared -> Member -> Maybe ( String, Html msg )
code shared member =
    member.connectionInfo.safety
        |> Maybe.map
            (\safety ->
                ( Member.idToString member.id
                , li []
                    [ p [ class "seen-name" ] [ Caption.viewOf (Caption.ofMember (Shared.words shared) member) ]
                    , Safety.view (Shared.words shared).connection safety
                    ]
                )
            )


facts : Shared -> List String
facts shared =
    let
        words =
            (Shared.words shared).privacy

        name =
            Shared.ownName shared
    in
    [ if name == Name.empty then
        words.noName

      else
        words.name (Name.toString name)
    , words.camera (shared.media.camera == Media.On)
    , words.microphone (shared.media.microphone == Media.On)
    ]
        ++ (if Sharing.isOn shared.sharing then
                [ words.screen ]

            else
                []
           )
        ++ [ words.chat ]


{-| The switch for everyone. Without a relay it can only be switched off.
-}
hideSwitch : Shared -> (Bool -> msg) -> Html msg
hideSwitch shared clicked =
    let
        words =
            (Shared.words shared).privacy

        { relay, everyone } =
            shared.own.hiding
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


row : Shared -> { clickedHide : Maybe Member.Id -> Bool -> msg } -> Member -> Html msg
row shared config member =
    let
        words =
            (Shared.words shared).privacy

        person =
            Hiding.of_ member.id shared.own.hiding

        caption =
            Caption.ofMember (Shared.words shared) member
    in
    li []
        [ p [ class "seen-name" ] [ Caption.viewOf caption ]
        , p [ class "seen-address" ] [ text (addressFor words shared member) ]
        , if shared.own.hiding.relay || person.on then
            Setting.view
                { id = "hide-from-" ++ Member.idToString member.id
                , name = words.hideFrom caption
                , hint = Nothing
                , on = person.on
                , able = True
                , clicked = config.clickedHide (Just member.id) (not person.on)
                }

          else
            text ""
        ]


addressFor : PrivacyWords -> Shared -> Member -> String
addressFor words shared member =
    let
        person =
            Hiding.of_ member.id shared.own.hiding
    in
    case ( Hiding.blocked shared.own.hiding member, person.on ) of
        ( Just blocked, _ ) ->
            I18n.Privacy.because words (Caption.ofMember (Shared.words shared) member) blocked

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
