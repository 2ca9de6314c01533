module I18n.English.Devices exposing (words)

import I18n.Devices exposing (DeviceWords)


words : DeviceWords
words =
    { flip = "Switch camera"
    , flipFailed = "The other camera didn’t start. You’re still on the one before."
    , noiseSuppression = "Suppress noise"
    , noiseSuppressionHint = "Filters out fans, keyboards and the street."
    , originalSound = "Original sound"
    , originalSoundHint = "For music: stereo, nothing filtered. Use headphones, or the others hear themselves."
    , screens = "A screen that I share"
    , text = "Text"
    , textHint = "Sharp: every letter can be read."
    , motion = "Motion"
    , motionHint = "Smooth: for films and animations."
    , blur = "Blur my background"
    , blurHint = "Your system does it; nothing leaves this device before."
    }
