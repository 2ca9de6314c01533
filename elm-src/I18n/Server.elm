module I18n.Server exposing (ServerWords)

{-| What this server can and cannot know: the facts of
docs/security.md, which change together with these.
-}


type alias ServerWords =
    { title : String
    , sections : List { title : String, facts : List String }
    }
