module I18n.Shortcuts exposing (ShortcutWords)

{-| What the page says about keys.
-}

import Call.Shortcut exposing (Shortcut)


type alias ShortcutWords =
    { title : String
    , lead : String

    -- The name of that key.
    , space : String
    , talk : String
    , does : Shortcut -> String
    , escape : String
    , use : String
    , speakingMuted : String
    }
