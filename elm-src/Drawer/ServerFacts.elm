module Drawer.ServerFacts exposing (link, view)

{-| What this server can and cannot know, for people who invite others.
-}

import Html exposing (Html, button, div, h3, li, section, text, ul)
import Html.Attributes exposing (class, id, type_)
import Html.Events exposing (onClick)
import I18n.Server exposing (ServerWords)


{-| The button that opens it.
-}
link : ServerWords -> { id : String, clicked : msg } -> Html msg
link words config =
    button [ type_ "button", id config.id, class "button-quiet", onClick config.clicked ]
        [ text words.title ]


view : ServerWords -> Html msg
view words =
    div [ class "facts" ]
        (List.map
            (\{ title, facts } ->
                section []
                    [ h3 [] [ text title ]
                    , ul [] (List.map (\fact -> li [] [ text fact ]) facts)
                    ]
            )
            words.sections
        )
