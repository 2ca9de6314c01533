module I18n.French.Hosting exposing (words)

import I18n.Hosting exposing (HostingWords)
import Room.Name exposing (isolated)


words : HostingWords
words =
    { manage = "Liens et codes QR"
    , links = "Liens actifs"
    , mainLink = "Lien d’invitation"
    , forOne = "pour une personne"
    , forAll = "pour tous"
    , until = "jusqu’à"
    , code = "Code QR"
    , codeOf = \name -> "Code QR du lien\u{00A0}: " ++ isolated name
    , revoke = "Révoquer"
    , revokeQuestion = \name -> "Révoquer le lien «\u{00A0}" ++ isolated name ++ "\u{00A0}»\u{00A0}?"
    , revokeHint = "Plus personne ne pourra entrer avec ce lien. Les personnes déjà dans l’appel y restent."
    , newLink = "Nouveau lien"
    , label = "Pour qui\u{00A0}?"
    , labelExample = "Équipe, Maria…"
    , labelHint = "Reste dans ce navigateur."
    , life = "Durée de validité"
    , quarterHour = "15 minutes"
    , hour = "1 heure"
    , wholeCall = "Le plus longtemps possible"
    , single = "Pour une seule personne"
    , singleHint = "Il sert à la première personne qui l’ouvre."
    , make = "Créer le lien"
    , replace = "Remplacer tous les liens"
    , replaceHint = "Les liens déjà envoyés ne fonctionneront plus. Les personnes déjà dans l’appel y restent."
    , replaceQuestion = "Remplacer tous les liens\u{00A0}?"
    , replaceYes = "Remplacer"
    , inviteFailed = "Le lien n’a pas pu être modifié. Vérifiez votre connexion et réessayez."
    , linksReplaced = "Les anciens liens ne fonctionnent plus. En voici un nouveau."
    , hostLink = "Ouvrir sur un autre appareil"
    , hostLinkHint = "Qui a ce lien est hôte de cet appel\u{00A0}: il peut faire entrer ou retirer des personnes, et y mettre fin. Gardez-le pour vous."
    , hostLinkUntil = "Valable jusqu’à"
    , hostLinkLabel = "Lien d’hôte"
    , askToMute = "Demander de couper le micro"
    , asksToMute = \name -> isolated name ++ " vous demande de couper votre micro"
    , mute = "Couper mon micro"
    , silence = "Couper le son pour moi"
    , silenced = "Son coupé pour vous"
    , promoteQuestion = \name -> "Nommer " ++ isolated name ++ " hôte\u{00A0}?"
    , promoteHint = "Un hôte peut faire entrer ou retirer des personnes, et terminer l’appel. C’est définitif."
    , promoteYes = "Nommer hôte"
    , admitAll = "Faire entrer tout le monde"
    , refuseAll = "Refuser tout le monde"
    , knockSound = "Son quand quelqu’un frappe à la porte"
    , knockSoundHint = "Personne d’autre ne l’entend."
    }
