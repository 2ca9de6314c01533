module I18n.Shortcuts exposing (ShortcutWords)

{-| What the page says about keyboard shortcuts.
-}

import Call.Shortcut exposing (Shortcut)


type alias ShortcutWords =
    { title : String
    , lead : String

    -- The name of the key.
    , space : String
    , talk : String
    , does : Shortcut -> String
    , escape : String
    , use : String
    , speakingMuted : String
    }
