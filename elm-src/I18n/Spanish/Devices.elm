module I18n.Spanish.Devices exposing (words)

import I18n.Devices exposing (DeviceWords)


words : DeviceWords
words =
    { flip = "Cambiar de cámara"
    , flipFailed = "La otra cámara no se encendió. Sigues con la anterior."
    , noiseSuppression = "Reducir el ruido"
    , noiseSuppressionHint = "Filtra ventiladores, teclados y la calle."
    , originalSound = "Sonido original"
    , originalSoundHint = "Para música: estéreo y sin filtros. Usa auriculares; si no, los demás se oyen a sí mismos."
    , screens = "Una pantalla que comparto"
    , text = "Texto"
    , textHint = "Nítida: se lee cada letra."
    , motion = "Movimiento"
    , motionHint = "Fluida: para películas y animaciones."
    , blur = "Desenfocar mi fondo"
    , blurHint = "Lo hace tu sistema; nada sale antes de este dispositivo."
    }
