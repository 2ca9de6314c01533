module I18n.English.View exposing (words)

import I18n.View exposing (ViewWords)
import Room.Name exposing (isolated)


words : ViewWords
words =
    { share = "Share screen"
    , sharing = "You are sharing your screen"
    , stop = "Stop sharing"
    , shareFailed = "Your screen could not be shared. Allow your browser to record it in the settings of your system, and try again."
    , shares = \name -> isolated name ++ " shares a screen"
    , screenOf = \name -> "Screen of " ++ isolated name
    , pin = \name -> "Show large: " ++ isolated name
    , view = "View"
    , layout = "Layout"
    , auto = "Automatic"
    , autoHint = "Two people large, more in a grid, a shared screen above all."
    , grid = "Grid"
    , gridHint = "Everybody alike."
    , spotlight = "Spotlight"
    , spotlightHint = "Whoever speaks is large."
    , selfView = "Show my own picture"
    , selfViewHint = "The others see you either way."
    , mirrored = "Mirror my own picture"
    , mirroredHint = "The others never see it mirrored."
    , pictureInPicture = "Picture in picture"
    }
