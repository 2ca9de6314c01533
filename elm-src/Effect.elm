module Effect exposing (Effect(..), map)

{-| What a change of page asks of the surrounding page.
-}

import Drawer exposing (Drawer)
import Drawer.Log as Log
import Notice exposing (Notice)
import Ports exposing (ToJs)


type Effect msg
    = Send ToJs
    | Run (Cmd msg)
    | Notify Notice
    | Withdraw Notice
    | Announce String
      -- To be announced unless the chat is open, which says it by itself.
    | Chatted (Maybe String)
    | Record Log.Entry
    | Toggle Drawer
    | Leave


map : (a -> b) -> Effect a -> Effect b
map change effect =
    case effect of
        Send message ->
            Send message

        Run cmd ->
            Run (Cmd.map change cmd)

        Notify notice ->
            Notify notice

        Withdraw notice ->
            Withdraw notice

        Announce sentence ->
            Announce sentence

        Chatted sentence ->
            Chatted sentence

        Record entry ->
            Record entry

        Toggle drawer ->
            Toggle drawer

        Leave ->
            Leave
