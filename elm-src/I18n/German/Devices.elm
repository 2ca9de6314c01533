module I18n.German.Devices exposing (words)

import I18n.Devices exposing (DeviceWords)


words : DeviceWords
words =
    { flip = "Kamera wechseln"
    , flipFailed = "Die andere Kamera ließ sich nicht starten. Du bist bei der vorigen geblieben."
    , noiseSuppression = "Geräusche unterdrücken"
    , noiseSuppressionHint = "Filtert Lüfter, Tastaturen und die Straße heraus."
    , originalSound = "Originalton"
    , originalSoundHint = "Für Musik: Stereo, nichts wird gefiltert. Nimm Kopfhörer, sonst hören die anderen sich selbst."
    , screens = "Wenn ich meinen Bildschirm teile"
    , text = "Text"
    , textHint = "Scharf: Jeder Buchstabe ist zu lesen."
    , motion = "Bewegung"
    , motionHint = "Flüssig: für Filme und Animationen."
    , blur = "Hintergrund unscharf machen"
    , blurHint = "Das macht dein System; vorher verlässt nichts dieses Gerät."
    }
