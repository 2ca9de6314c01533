module I18n.French.Devices exposing (words)

import I18n.Devices exposing (DeviceWords)


words : DeviceWords
words =
    { flip = "Changer de caméra"
    , flipFailed = "L’autre caméra n’a pas démarré. Vous gardez la précédente."
    , noiseSuppression = "Réduire le bruit"
    , noiseSuppressionHint = "Filtre les ventilateurs, les claviers et la rue."
    , originalSound = "Son d’origine"
    , originalSoundHint = "Pour la musique\u{00A0}: en stéréo, sans filtre. Mettez un casque, sinon les autres s’entendent eux-mêmes."
    , screens = "Un écran que je partage"
    , text = "Texte"
    , textHint = "Net\u{00A0}: chaque lettre se lit."
    , motion = "Mouvement"
    , motionHint = "Fluide\u{00A0}: pour les films et les animations."
    , blur = "Flouter mon arrière-plan"
    , blurHint = "C’est votre système qui le fait\u{00A0}; rien ne quitte cet appareil avant."
    }
