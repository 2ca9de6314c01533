module Drawer.Shortcuts exposing (view)

{-| The list of keys, and the switch that turns them off: people who use speech
input may press some by accident (WCAG 2.1.4).
-}

import Call.Shortcut as Shortcut
import Html exposing (Html, dd, div, dl, dt, p, text)
import Html.Attributes exposing (class, id)
import Shared exposing (Shared)
import Ui.Setting as Setting


view : Shared -> { clickedUse : Bool -> msg } -> Html msg
view shared { clickedUse } =
    let
        words =
            (Shared.words shared).shortcuts

        line key does =
            div [ class "shortcut" ]
                [ dt [] [ Html.node "kbd" [] [ text key ] ]
                , dd [] [ text does ]
                ]
    in
    div [ class "shortcuts" ]
        [ p [ class "hint" ] [ text words.lead ]
        , dl []
            (line words.space words.talk
                :: List.map (\one -> line (Shortcut.key one) (words.does one)) Shortcut.all
                ++ [ line "+ − 0 ← →" (Shared.words shared).view.zoomKeys, line "Esc" words.escape ]
            )
        , Setting.view
            { id = "use-shortcuts"
            , name = words.use
            , hint = Nothing
            , on = shared.settings.shortcuts
            , able = True
            , clicked = clickedUse (not shared.settings.shortcuts)
            }
        ]
