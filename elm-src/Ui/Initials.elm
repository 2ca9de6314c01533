module Ui.Initials exposing (view)

{-| One or two characters in place of a missing picture. JavaScript draws them,
since it knows what people see as one character.
-}

import Html exposing (Html, node)
import Html.Attributes exposing (attribute)


view : String -> Html msg
view name =
    node "allo-initials" [ attribute "of" name ] []
