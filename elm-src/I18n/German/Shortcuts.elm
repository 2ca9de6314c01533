module I18n.German.Shortcuts exposing (words)

import Call.Shortcut exposing (Shortcut(..))
import I18n.Shortcuts exposing (ShortcutWords)


words : ShortcutWords
words =
    { title = "Tastenkürzel"
    , lead = "Sie gelten überall im Gespräch, nur nicht dort, wo du schreibst."
    , space = "Leertaste"
    , talk = "Gedrückt halten, um trotz ausgeschaltetem Mikrofon zu sprechen"
    , does = does
    , escape = "Seitenleiste schließen"
    , use = "Diese Tasten verwenden"
    , speakingMuted = "Du sprichst, aber niemand hört dich: Dein Mikrofon ist ausgeschaltet."
    }


does : Shortcut -> String
does shortcut =
    case shortcut of
        Microphone ->
            "Mikrofon an oder aus"

        Camera ->
            "Kamera an oder aus"

        Hand ->
            "Hand heben oder senken"

        Chat ->
            "Chat"

        People ->
            "Personen"

        Fullscreen ->
            "Vollbild"

        Framing ->
            "Bilder ganz zeigen oder ihre Felder füllen"

        Help ->
            "Diese Liste"
