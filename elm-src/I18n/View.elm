module I18n.View exposing (ViewWords)

{-| What the page says about sharing a screen and about the layout.
-}


type alias ViewWords =
    { share : String
    , sharing : String
    , stop : String
    , shareFailed : String
    , shares : String -> String
    , screenOf : String -> String
    , pin : String -> String
    , view : String
    , layout : String
    , auto : String
    , autoHint : String
    , grid : String
    , gridHint : String
    , spotlight : String
    , spotlightHint : String
    , selfView : String
    , selfViewHint : String
    , mirrored : String
    , mirroredHint : String
    , pictureInPicture : String
    , corner : String
    , cornerHint : String
    , topLeft : String
    , topRight : String
    , bottomLeft : String
    , bottomRight : String
    , zoomIn : String
    , zoomOut : String
    , zoomWhole : String
    , zoomKeys : String
    , noCameras : String
    , noCamerasHint : String
    , noScreens : String
    , noScreensHint : String
    , saver : String
    , autoFloat : String
    , autoFloatHint : String
    }
