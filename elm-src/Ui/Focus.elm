module Ui.Focus exposing (on)

{-| Moves the focus after elements appear or disappear.
-}

import Browser.Dom
import Task exposing (Task)


{-| To the last of these elements that exists and can be focused.
-}
on : List String -> Task Never ()
on ids =
    ids
        |> List.map (\element -> Browser.Dom.focus element |> Task.onError (\_ -> Task.succeed ()))
        |> Task.sequence
        |> Task.map (\_ -> ())
