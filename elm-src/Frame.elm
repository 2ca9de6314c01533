module Frame exposing (titleId, view)

{-| What surrounds every screen but the call: whose page this is, the language,
and the way to the log.
-}

import Here exposing (Here)
import Html exposing (Html, a, button, div, footer, header, label, main_, option, select, span, text)
import Html.Attributes exposing (attribute, class, for, href, id, lang, selected, type_, value)
import Html.Events exposing (onClick, onInput)
import Icon
import Language


{-| The heading that gets the focus when the screen changes.
-}
titleId : String
titleId =
    "title"


view :
    Here
    -> { choseLanguage : String -> msg, clickedLog : msg, problems : Int, kind : String }
    -> List (Html msg)
    -> Html msg
view here config content =
    div [ class ("frame frame-" ++ config.kind) ]
        [ header [ class "frame-head" ]
            [ span [ class "brand" ]
                [ span [ class "brand-mark", attribute "aria-hidden" "true" ] []
                , span [ class "brand-name" ] [ text "Allo" ]
                ]
            , languages here config.choseLanguage
            ]
        , main_ [ class "frame-main" ] content
        , footer [ class "frame-foot" ]
            [ -- Whoever waits at a door would lose the place.
              if config.kind == "waiting" || config.kind == "busy" then
                text ""

              else
                a [ id "open-check", class "button-quiet", href "check" ]
                    [ text (Here.words here).pairs.check ]
            , button
                [ type_ "button"
                , id "open-log"
                , class "button-quiet"
                , onClick config.clickedLog
                ]
                [ Icon.view Icon.Log
                , text (Here.words here).log.open
                , if config.problems > 0 then
                    span [ class "count" ] [ text (String.fromInt config.problems) ]

                  else
                    text ""
                ]
            ]
        ]


languages : Here -> (String -> msg) -> Html msg
languages here choseLanguage =
    div [ class "languages" ]
        [ label [ for "language", class "heard-only" ] [ text (Here.words here).language ]
        , select [ id "language", onInput choseLanguage ]
            (List.map
                (\language ->
                    option
                        [ value (Language.tag language)
                        , lang (Language.tag language)
                        , selected (language == here.language)
                        ]
                        [ text (Language.name language) ]
                )
                Language.all
            )
        ]
