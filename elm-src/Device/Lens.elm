module Device.Lens exposing (Lens, decoder, unknown)

{-| The camera in use: which way it looks, and what it can do.
-}

import Json.Decode as Decode exposing (Decoder)


type alias Lens =
    { -- Whether there is another camera on the other side.
      flips : Bool

    -- Whether it looks away from the person, who then sees no mirror.
    , away : Bool

    -- Whether the system can blur what is behind the person.
    , blurs : Bool
    }


unknown : Lens
unknown =
    { flips = False, away = False, blurs = False }


decoder : Decoder Lens
decoder =
    Decode.map3 Lens
        (Decode.field "flips" Decode.bool)
        (Decode.field "away" Decode.bool)
        (Decode.field "blurs" Decode.bool)
