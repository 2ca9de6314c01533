module I18n.Server exposing (ServerWords)

{-| What this server can and cannot know. Keep in step with docs/security.md.
-}


type alias ServerWords =
    { title : String
    , sections : List { title : String, facts : List String }
    }
