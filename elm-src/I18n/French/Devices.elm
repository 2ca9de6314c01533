module I18n.French.Devices exposing (words)

import I18n.Devices exposing (DeviceWords)


words : DeviceWords
words =
    { flip = "Changer de caméra"
    , flipFailed = "L’autre caméra n’a pas démarré. Vous gardez la précédente."
    }
