module I18n.French.View exposing (words)

import I18n.View exposing (ViewWords)
import Room.Name exposing (isolated)


words : ViewWords
words =
    { share = "Partager l’écran"
    , sharing = "Vous partagez votre écran"
    , stop = "Arrêter le partage"
    , shareFailed = "Votre écran n’a pas pu être partagé. Autorisez votre navigateur à l’enregistrer dans les réglages du système, puis réessayez."
    , shares = \name -> isolated name ++ " partage un écran"
    , screenOf = \name -> "Écran de " ++ isolated name
    , pin = \name -> "Afficher en grand\u{00A0}: " ++ isolated name
    , view = "Affichage"
    , layout = "Disposition"
    , auto = "Automatique"
    , autoHint = "En grand à deux, en grille à plusieurs. Un écran partagé passe avant tout."
    , grid = "Grille"
    , gridHint = "Tout le monde à la même taille."
    , spotlight = "À la une"
    , spotlightHint = "La personne qui parle est en grand."
    , selfView = "Afficher ma propre image"
    , selfViewHint = "Les autres vous voient dans tous les cas."
    , mirrored = "Ma propre image en miroir"
    , mirroredHint = "Les autres ne la voient jamais en miroir."
    , pictureInPicture = "Image dans l’image"
    , corner = "Où se trouve ma propre image"
    , cornerHint = "À deux dans l’appel. Vous pouvez aussi la faire glisser, ou utiliser les flèches du clavier."
    , topLeft = "En haut à gauche"
    , topRight = "En haut à droite"
    , bottomLeft = "En bas à gauche"
    , bottomRight = "En bas à droite"
    , zoomIn = "Agrandir"
    , zoomOut = "Réduire"
    , zoomWhole = "Montrer l’écran entier"
    , zoomKeys = "Agrandir un écran partagé et s’y déplacer, quand il a le focus"
    , noCameras = "Ne pas recevoir de vidéo"
    , noCamerasHint = "Économise les données et la batterie. Vous entendez les autres et voyez leurs initiales."
    , noScreens = "Pas d’écran partagé non plus"
    , noScreensHint = "Vous en entendez toujours le son."
    , saver = "Économie de données"
    , autoFloat = "Image dans l’image quand je quitte l’onglet"
    , autoFloatHint = "Une petite fenêtre au-dessus des autres, avec le micro et Quitter."
    }
