module Ui.Aria exposing (checked, expanded, pressed)

{-| The state of a control for assistive technology: an attribute that is "true"
or "false", and never left out.
-}

import Html exposing (Attribute)
import Html.Attributes exposing (attribute)


checked : Bool -> Attribute msg
checked =
    state "aria-checked"


expanded : Bool -> Attribute msg
expanded =
    state "aria-expanded"


pressed : Bool -> Attribute msg
pressed =
    state "aria-pressed"


state : String -> Bool -> Attribute msg
state name is =
    attribute name
        (if is then
            "true"

         else
            "false"
        )
