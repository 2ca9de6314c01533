module Effect exposing (Effect(..), focus, map)

{-| What an update asks of the rest of the program. Only Main performs these, in
order.
-}

import Drawer exposing (Drawer)
import Drawer.Log as Log
import Notice exposing (Notice)
import Ports.ToJs exposing (ToJs)
import Shared exposing (Shared)
import Task exposing (Task)
import Ui.Focus as Focus


type Effect msg
    = None
    | Batch (List (Effect msg))
    | SendToJs ToJs
    | SetShared (Shared -> Shared)
    | ToggleDrawer Drawer
    | AskOtherCall Bool
    | Leave
    | Notify Notice
    | Withdraw Notice
    | Announce String
      -- To be shown unless the chat is open, which says it by itself.
    | Chatted (Maybe Notice)
    | Record Log.Entry
      -- Its result is ignored.
    | Do (Task Never ())
      -- Its result is a message.
    | Run (Cmd msg)


{-| Focuses the last of these elements that exists and can be focused.
-}
focus : List String -> Effect msg
focus ids =
    Do (Focus.on ids)


map : (a -> b) -> Effect a -> Effect b
map change effect =
    case effect of
        None ->
            None

        Batch effects ->
            Batch (List.map (map change) effects)

        SendToJs message ->
            SendToJs message

        SetShared edit ->
            SetShared edit

        ToggleDrawer drawer ->
            ToggleDrawer drawer

        AskOtherCall isAsked ->
            AskOtherCall isAsked

        Leave ->
            Leave

        Notify notice ->
            Notify notice

        Withdraw notice ->
            Withdraw notice

        Announce sentence ->
            Announce sentence

        Chatted notice ->
            Chatted notice

        Record entry ->
            Record entry

        Do task ->
            Do task

        Run cmd ->
            Run (Cmd.map change cmd)
