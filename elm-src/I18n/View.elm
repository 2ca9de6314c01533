module I18n.View exposing (ViewWords, english, french, german, spanish)

{-| What the page says about sharing a screen and about who is seen how large,
in each language.
-}

import Room.Name as Name exposing (isolated)


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
    }


english : ViewWords
english =
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


french : ViewWords
french =
    { share = "Partager l’écran"
    , sharing = "Vous partagez votre écran"
    , stop = "Arrêter le partage"
    , shareFailed = "Votre écran n’a pas pu être partagé. Autorisez votre navigateur à l’enregistrer dans les réglages du système, puis réessayez."
    , shares = \name -> isolated name ++ " partage un écran"
    , screenOf = \name -> "Écran de " ++ isolated name
    , pin = \name -> "Afficher en grand : " ++ isolated name
    , view = "Affichage"
    , layout = "Disposition"
    , auto = "Automatique"
    , autoHint = "À deux en grand, à plusieurs en grille, un écran partagé avant tout."
    , grid = "Grille"
    , gridHint = "Tout le monde à la même taille."
    , spotlight = "À la une"
    , spotlightHint = "La personne qui parle est en grand."
    , selfView = "Afficher ma propre image"
    , selfViewHint = "Les autres vous voient dans tous les cas."
    , mirrored = "Ma propre image en miroir"
    , mirroredHint = "Les autres ne la voient jamais en miroir."
    , pictureInPicture = "Image dans l’image"
    }


german : ViewWords
german =
    { share = "Bildschirm teilen"
    , sharing = "Du teilst deinen Bildschirm"
    , stop = "Teilen beenden"
    , shareFailed = "Dein Bildschirm ließ sich nicht teilen. Erlaube deinem Browser in den Einstellungen des Systems, ihn aufzunehmen, und versuche es noch einmal."
    , shares = \name -> isolated name ++ " teilt einen Bildschirm"
    , screenOf = \name -> "Bildschirm von " ++ isolated name
    , pin = \name -> "Groß zeigen: " ++ isolated name
    , view = "Ansicht"
    , layout = "Anordnung"
    , auto = "Automatisch"
    , autoHint = "Zu zweit groß, zu mehreren im Raster, ein geteilter Bildschirm vor allem anderen."
    , grid = "Raster"
    , gridHint = "Alle gleich groß."
    , spotlight = "Im Mittelpunkt"
    , spotlightHint = "Groß ist, wer gerade spricht."
    , selfView = "Mein eigenes Bild zeigen"
    , selfViewHint = "Die anderen sehen dich so oder so."
    , mirrored = "Mein eigenes Bild spiegeln"
    , mirroredHint = "Die anderen sehen es nie gespiegelt."
    , pictureInPicture = "Bild im Bild"
    }


spanish : ViewWords
spanish =
    { share = "Compartir pantalla"
    , sharing = "Estás compartiendo tu pantalla"
    , stop = "Dejar de compartir"
    , shareFailed = "No se pudo compartir tu pantalla. Permite que tu navegador la grabe en los ajustes del sistema e inténtalo otra vez."
    , shares = \name -> isolated name ++ " comparte una pantalla"
    , screenOf = \name -> "Pantalla de " ++ isolated name
    , pin = \name -> "Mostrar en grande: " ++ isolated name
    , view = "Vista"
    , layout = "Disposición"
    , auto = "Automática"
    , autoHint = "Entre dos en grande, entre más en cuadrícula, una pantalla compartida ante todo."
    , grid = "Cuadrícula"
    , gridHint = "Todas las personas por igual."
    , spotlight = "En primer plano"
    , spotlightHint = "Quien habla se ve en grande."
    , selfView = "Mostrar mi propia imagen"
    , selfViewHint = "Los demás te ven de todos modos."
    , mirrored = "Mi propia imagen en espejo"
    , mirroredHint = "Los demás nunca la ven en espejo."
    , pictureInPicture = "Imagen en imagen"
    }
