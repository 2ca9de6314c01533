module I18n.Connection exposing (ConnectionWords)

{-| What the page says about a connection and its safety.
-}

import Room.Path exposing (Path)


type alias ConnectionWords =
    { path : Path -> String
    , compare : String
    , explain : String
    , exchanging : String
    , broken : String

    -- The names of the signs in Room.Safety, in its order.
    , signs : List String
    }
