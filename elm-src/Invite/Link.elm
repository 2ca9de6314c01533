module Invite.Link exposing (carried, code, secret, time, view)

{-| The invite link, to copy or to share with another app.
-}

import Html exposing (Html, button, div, input, label, node, p, text)
import Html.Attributes exposing (attribute, class, for, id, lang, readonly, type_, value)
import Html.Events exposing (onClick)
import I18n exposing (InviteWords)
import I18n.Language as Language
import Shared exposing (Shared)
import Ui.Icon as Icon


view : Shared -> { id : String, clickedCopy : msg, clickedShare : msg } -> Html msg
view shared config =
    case shared.links.call of
        Nothing ->
            text ""

        Just link ->
            let
                words =
                    (Shared.words shared).invite
            in
            div [ class "invitation" ]
                (field shared words { id = config.id, label = words.label, link = link, clickedCopy = config.clickedCopy, clickedShare = config.clickedShare }
                    ++ [ lead words shared.links, hintAt words link ]
                )


{-| Who can do what with it, as far as that is known.
-}
lead : InviteWords -> { links | knock : Maybe Bool, open : Bool, locked : Bool } -> Html msg
lead words { knock, open, locked } =
    let
        hint sentence =
            p [ class "hint" ] [ text sentence ]
    in
    if locked then
        hint words.leadLocked

    else if open then
        hint words.leadHere

    else
        case knock of
            Just True ->
                hint words.leadKnock

            Just False ->
                hint words.lead

            Nothing ->
                text ""


{-| For a camera on another device.
-}
code : Shared -> Html msg
code shared =
    let
        words =
            (Shared.words shared).hosting
    in
    case shared.links.call of
        Just link ->
            node "allo-code"
                [ attribute "text" link
                , attribute "role" "img"
                , attribute "aria-label" (words.codeOf words.mainLink)
                ]
                []

        Nothing ->
            text ""


{-| When the call is, if the link says so.
-}
time : Shared -> Html msg
time shared =
    case shared.links.at of
        Just at ->
            p [ class "call-time" ]
                [ text (Shared.words shared).later.callAt
                , text " "
                , node "allo-until" [ attribute "at" (String.fromInt at), lang (Language.tag shared.language) ] []
                ]

        Nothing ->
            text ""


hintAt : InviteWords -> String -> Html msg
hintAt words link =
    if isLocal link then
        p [ class "hint" ] [ text words.local ]

    else
        text ""


{-| Whether it leads to a bare address, as in a home network, for which hardly a
server has a certificate that browsers know.
-}
isLocal : String -> Bool
isLocal link =
    case String.split "/" link of
        "https:" :: "" :: host :: _ ->
            String.split ":" host
                |> List.take 1
                |> List.concatMap (String.split ".")
                |> List.all (\part -> String.toInt part /= Nothing)

        _ ->
            False


{-| The link that a guest opened, to be opened in another browser.
-}
carried : Shared -> { link : String, clickedCopy : msg, clickedShare : msg } -> Html msg
carried shared config =
    let
        words =
            Shared.words shared
    in
    div [ class "invitation" ]
        (p [ class "hint" ] [ text words.links.carryHint ]
            :: field shared words.invite { id = "opened-link", label = words.links.carryLabel, link = config.link, clickedCopy = config.clickedCopy, clickedShare = config.clickedShare }
        )


{-| A link of another kind.
-}
secret : Shared -> { id : String, label : String, link : String, clickedCopy : msg, clickedShare : msg } -> Html msg
secret shared config =
    div [ class "invitation" ] (field shared (Shared.words shared).invite config)


{-| Without access to the clipboard, it can be selected and copied by hand.
-}
field : Shared -> InviteWords -> { id : String, label : String, link : String, clickedCopy : msg, clickedShare : msg } -> List (Html msg)
field shared words config =
    [ label [ for config.id, class "invitation-label" ] [ text config.label ]
    , input
        [ id config.id
        , class "invitation-link"
        , type_ "text"
        , readonly True
        , value config.link
        , attribute "autocomplete" "off"
        , attribute "spellcheck" "false"
        ]
        []
    , div [ class "invitation-actions" ]
        [ button [ type_ "button", class "button button-main", onClick config.clickedCopy ]
            [ Icon.view Icon.Copy, text words.copy ]
        , if shared.browser.canShare then
            button [ type_ "button", class "button", onClick config.clickedShare ]
                [ Icon.view Icon.Share, text words.share ]

          else
            text ""
        ]
    ]
