module I18n.Devices exposing (DeviceWords)

{-| What the page says about how this browser films and records.
-}


type alias DeviceWords =
    { flip : String
    , flipFailed : String
    , noiseSuppression : String
    , noiseSuppressionHint : String
    , originalSound : String
    , originalSoundHint : String
    , screens : String
    , text : String
    , textHint : String
    , motion : String
    , motionHint : String
    , blur : String
    , blurHint : String
    }
