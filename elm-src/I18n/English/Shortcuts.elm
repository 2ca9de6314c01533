module I18n.English.Shortcuts exposing (words)

import Call.Shortcut exposing (Shortcut(..))
import I18n.Shortcuts exposing (ShortcutWords)


words : ShortcutWords
words =
    { title = "Keyboard shortcuts"
    , lead = "They work anywhere in the call, except while typing."
    , space = "Space"
    , talk = "Hold to talk while your microphone is off"
    , does = does
    , escape = "Close the panel"
    , use = "Use these keys"
    , speakingMuted = "You’re talking, but nobody can hear you: your microphone is off."
    }


does : Shortcut -> String
does shortcut =
    case shortcut of
        Microphone ->
            "Microphone on or off"

        Camera ->
            "Camera on or off"

        Hand ->
            "Raise or lower your hand"

        Chat ->
            "Chat"

        People ->
            "People"

        Fullscreen ->
            "Full screen"

        Framing ->
            "Show pictures whole, or fill their tiles"

        Help ->
            "This list"
