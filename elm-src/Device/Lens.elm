module Device.Lens exposing (Lens, decoder, unknown)

{-| The camera in use: which way it looks, and what it can do.
-}

import Json.Decode as Decode exposing (Decoder)


type alias Lens =
    { -- Whether there is another camera on the other side.
      flips : Bool

    -- Whether it looks away from the person, who then sees no mirror.
    , away : Bool
    }


unknown : Lens
unknown =
    { flips = False, away = False }


decoder : Decoder Lens
decoder =
    Decode.map2 Lens
        (Decode.field "flips" Decode.bool)
        (Decode.field "away" Decode.bool)
