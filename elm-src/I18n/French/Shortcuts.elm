module I18n.French.Shortcuts exposing (words)

import Call.Shortcut exposing (Shortcut(..))
import I18n.Shortcuts exposing (ShortcutWords)


words : ShortcutWords
words =
    { title = "Raccourcis clavier"
    , lead = "Ils fonctionnent partout dans l’appel, sauf quand vous écrivez."
    , space = "Espace"
    , talk = "Maintenir pour parler quand le micro est coupé"
    , does = does
    , escape = "Fermer le volet"
    , use = "Utiliser ces touches"
    , speakingMuted = "Vous parlez, mais personne ne vous entend\u{00A0}: votre micro est coupé."
    }


does : Shortcut -> String
does shortcut =
    case shortcut of
        Microphone ->
            "Activer ou couper le micro"

        Camera ->
            "Activer ou couper la caméra"

        Hand ->
            "Lever ou baisser la main"

        Chat ->
            "Discussion"

        People ->
            "Personnes"

        Fullscreen ->
            "Plein écran"

        Framing ->
            "Montrer les images entières ou remplir les cases"

        Help ->
            "Cette liste"
