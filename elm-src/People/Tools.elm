module People.Tools exposing (view)

{-| What you can do about another member: silence them; as a host also ask them
to mute, or make them a host.
-}

import Html exposing (Html, button, div, span, text)
import Html.Attributes exposing (class, id, type_)
import Html.Events exposing (onClick)
import I18n.Hosting exposing (HostingWords)
import Room.Member as Member exposing (Member)
import Ui.Aria as Aria


view :
    HostingWords
    ->
        { isHost : Bool
        , caption : String
        , promoteId : String
        , clickedSilence : Bool -> msg
        , clickedAsk : msg
        , clickedPromote : msg
        }
    -> Member
    -> Html msg
view words config member =
    let
        tool attributes label clicked =
            button
                ([ type_ "button", class "button button-small", onClick clicked ] ++ attributes)
                [ text label
                , span [ class "heard-only" ] [ text (": " ++ config.caption) ]
                ]
    in
    div [ class "member-tools" ]
        [ tool
            [ Aria.pressed member.silenced
            ]
            words.silence
            (config.clickedSilence (not member.silenced))
        , if config.isHost && member.microphone then
            tool [] words.askToMute config.clickedAsk

          else
            text ""
        , if config.isHost && member.role == Member.Guest then
            tool [ id config.promoteId ] words.promoteYes config.clickedPromote

          else
            text ""
        ]
