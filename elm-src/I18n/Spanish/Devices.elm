module I18n.Spanish.Devices exposing (words)

import I18n.Devices exposing (DeviceWords)


words : DeviceWords
words =
    { flip = "Cambiar de cámara"
    , flipFailed = "La otra cámara no se encendió. Sigues con la anterior."
    }
