module Page.Frame exposing (titleId, view)

{-| What surrounds every page but the call: the name, the language, and the way
to the log.
-}

import Html exposing (Html, a, button, div, footer, header, label, main_, option, select, span, text)
import Html.Attributes exposing (attribute, class, for, href, id, lang, selected, type_, value)
import Html.Events exposing (onClick, onInput)
import I18n.Language as Language
import Shared exposing (Shared)
import Ui.Icon as Icon


{-| The heading gets the focus when the page changes.
-}
titleId : String
titleId =
    "title"


view :
    Shared
    -> { choseLanguage : String -> msg, clickedLog : msg, problems : Int, kind : String }
    -> List (Html msg)
    -> Html msg
view shared config content =
    div [ class ("frame frame-" ++ config.kind) ]
        [ header [ class "frame-head" ]
            [ span [ class "brand" ]
                [ span [ class "brand-mark", attribute "aria-hidden" "true" ] []
                , span [ class "brand-name" ] [ text "Allo" ]
                ]
            , languages shared config.choseLanguage
            ]
        , main_ [ class "frame-main" ] content
        , footer [ class "frame-foot" ]
            [ -- Following it would lose the place of a person who waits.
              if config.kind == "waiting" || config.kind == "busy" then
                text ""

              else
                a [ id "open-check", class "button-quiet", href "check" ]
                    [ text (Shared.words shared).pairs.check ]
            , button
                [ type_ "button"
                , id "open-log"
                , class "button-quiet"
                , onClick config.clickedLog
                ]
                [ Icon.view Icon.Log
                , text (Shared.words shared).log.open
                , if config.problems > 0 then
                    span [ class "count" ] [ text (String.fromInt config.problems) ]

                  else
                    text ""
                ]
            ]
        ]


languages : Shared -> (String -> msg) -> Html msg
languages shared choseLanguage =
    div [ class "languages" ]
        [ label [ for "language", class "heard-only" ] [ text (Shared.words shared).language ]
        , select [ id "language", onInput choseLanguage ]
            (List.map
                (\language ->
                    option
                        [ value (Language.tag language)
                        , lang (Language.tag language)
                        , selected (language == shared.language)
                        ]
                        [ text (Language.name language) ]
                )
                Language.all
            )
        ]
