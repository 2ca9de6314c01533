module I18n.English.Devices exposing (words)

import I18n.Devices exposing (DeviceWords)


words : DeviceWords
words =
    { flip = "Switch camera"
    , flipFailed = "The other camera didn’t start. You’re still on the one before."
    }
