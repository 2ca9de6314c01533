module I18n.English.View exposing (words)

import I18n.View exposing (ViewWords)
import Room.Name exposing (isolated)


words : ViewWords
words =
    { share = "Share screen"
    , sharing = "You’re sharing your screen"
    , stop = "Stop sharing"
    , shareFailed = "Couldn’t share your screen. Allow your browser to record it in your system’s settings, then try again."
    , shares = \name -> isolated name ++ " is sharing a screen"
    , screenOf = \name -> isolated name ++ "’s screen"
    , pin = \name -> "Show large: " ++ isolated name
    , view = "View"
    , layout = "Layout"
    , auto = "Automatic"
    , autoHint = "Large for two, a grid for more. A shared screen comes first."
    , grid = "Grid"
    , gridHint = "Everyone the same size."
    , spotlight = "Spotlight"
    , spotlightHint = "Whoever speaks is large."
    , selfView = "Show my own video"
    , selfViewHint = "Others see you either way."
    , mirrored = "Mirror my own video"
    , mirroredHint = "Others never see it mirrored."
    , pictureInPicture = "Picture in picture"
    , corner = "Where my own video is"
    , cornerHint = "With two people in the call. You can also drag it, or use the arrow keys on it."
    , topLeft = "Top left"
    , topRight = "Top right"
    , bottomLeft = "Bottom left"
    , bottomRight = "Bottom right"
    , zoomIn = "Zoom in"
    , zoomOut = "Zoom out"
    , zoomWhole = "Show the whole screen"
    , zoomKeys = "Zoom a shared screen and move in it, while it has the focus"
    , noCameras = "Receive no video"
    , noCamerasHint = "Saves data and battery. You hear the others and see their initials."
    , noScreens = "No shared screens either"
    , noScreensHint = "You still hear their sound."
    , saver = "Data saver"
    , autoFloat = "Picture in picture when I leave the tab"
    , autoFloatHint = "A small window over your other windows, with microphone and Leave."
    }
