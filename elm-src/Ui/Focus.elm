module Ui.Focus exposing (on)

{-| Where the keyboard is after something has come or gone.
-}

import Browser.Dom
import Task


{-| To the last of these elements that is there and can have the focus.
-}
on : msg -> List String -> Cmd msg
on moved ids =
    ids
        |> List.map (\element -> Browser.Dom.focus element |> Task.onError (\_ -> Task.succeed ()))
        |> Task.sequence
        |> Task.perform (\_ -> moved)
