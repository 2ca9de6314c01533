module Ui.Focus exposing (on)

{-| Where the keyboard is after something has come or gone.
-}

import Browser.Dom
import Task exposing (Task)


{-| To the last of these elements that is there and can have the focus.
-}
on : List String -> Task Never ()
on ids =
    ids
        |> List.map (\element -> Browser.Dom.focus element |> Task.onError (\_ -> Task.succeed ()))
        |> Task.sequence
        |> Task.map (\_ -> ())
