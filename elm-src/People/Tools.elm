module People.Tools exposing (view)

{-| What you can do about another member, behind one button of its row: hear it
as loud as you like or not at all; as a host also ask it to mute, make it a
host, or remove it.
-}

import Html exposing (Html, button, div, input, label, p, span, text)
import Html.Attributes as Attributes exposing (attribute, class, disabled, for, id, tabindex, type_)
import Html.Events exposing (onClick, onInput)
import I18n exposing (Words)
import People.Caption as Caption
import Room.Member as Member exposing (Member)
import Room.Path as Path
import Shared exposing (Shared)
import Ui.Aria as Aria
import Ui.Icon as Icon exposing (Icon)


type alias Config msg =
    { id : String
    , isHost : Bool
    , choseVolume : Int -> msg
    , clickedSilence : Bool -> msg
    , clickedSafety : msg
    , clickedAsk : msg
    , clickedPromote : msg
    , clickedRemove : msg
    }


view : Shared -> Config msg -> Member -> Html msg
view shared config member =
    let
        words =
            Shared.words shared

        tool icon attributes name clicked =
            Just (item icon attributes name clicked)

        -- What cannot be done now keeps its place: another one must not come under the finger.
        onlyIf possible =
            [ disabled (not possible) ]

        when condition one =
            if condition then
                one

            else
                Nothing

        isGuest =
            member.role == Member.Guest
    in
    div
        [ class "member-tools"
        , id config.id
        , tabindex -1
        , attribute "role" "group"
        , attribute "aria-label" (words.people.options (Caption.ofMember words member))
        ]
        (List.filterMap identity
            [ when shared.browser.canSetVolume (Just (volume words config member))
            , tool Icon.SpeakerOff [ Aria.pressed member.silenced ] words.hosting.silence (config.clickedSilence (not member.silenced))
            , tool Icon.Private (onlyIf (member.connectionInfo.safety /= Nothing)) words.connection.compare config.clickedSafety
            , when config.isHost (tool Icon.MicrophoneOff (onlyIf member.microphone) words.hosting.askToMute config.clickedAsk)
            , when (config.isHost && isGuest) (tool Icon.Host [] words.hosting.promoteYes config.clickedPromote)
            , when (config.isHost && isGuest) (tool Icon.RemoveMember [ class "menu-danger" ] words.people.removeYes config.clickedRemove)
            , Member.path member |> Maybe.map (connection words)
            ]
        )


connection : Words -> Path.Path -> Html msg
connection words path =
    p [ class "member-path" ]
        [ Path.badge words.connection.path path
        , span [ attribute "aria-hidden" "true" ] [ text (words.connection.path path) ]
        ]


item : Icon -> List (Html.Attribute msg) -> String -> msg -> Html msg
item icon attributes name clicked =
    button ([ type_ "button", class "menu-item", onClick clicked ] ++ attributes)
        [ Icon.view icon, text name ]


{-| The attribute only says where it stands first: what is dragged must not jump
back to what was said of it a moment ago.
-}
volume : Words -> Config msg -> Member -> Html msg
volume words config member =
    let
        name =
            config.id ++ "-volume"
    in
    div [ class "volume" ]
        [ label [ for name ] [ text words.people.volume ]
        , span [ class "volume-percent", attribute "aria-hidden" "true" ] [ text (words.people.percent member.volume) ]
        , input
            [ type_ "range"
            , id name
            , Attributes.min "0"
            , Attributes.max "100"
            , Attributes.step "5"
            , attribute "value" (String.fromInt member.volume)
            , attribute "aria-valuetext" (words.people.percent member.volume)
            , onInput (String.toInt >> Maybe.withDefault member.volume >> config.choseVolume)
            ]
            []
        ]
