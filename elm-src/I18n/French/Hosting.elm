module I18n.French.Hosting exposing (words)

import I18n.Hosting exposing (HostingWords)
import Room.Name exposing (isolated)


words : HostingWords
words =
    { manage = "Liens et codes QR"
    , links = "Liens valables"
    , mainLink = "Lien d’invitation"
    , forOne = "pour une personne"
    , forAll = "pour tous"
    , until = "jusqu’à"
    , code = "Code QR"
    , codeOf = \name -> "Code QR du lien : " ++ isolated name
    , revoke = "Révoquer"
    , revokeQuestion = \name -> "Révoquer le lien « " ++ isolated name ++ " » ?"
    , revokeHint = "Plus personne ne pourra entrer avec. Les personnes présentes restent."
    , newLink = "Nouveau lien"
    , label = "Pour qui ?"
    , labelExample = "Équipe, Maria…"
    , labelHint = "Reste dans ce navigateur."
    , life = "Durée de validité"
    , quarterHour = "15 minutes"
    , hour = "1 heure"
    , wholeCall = "Le plus longtemps possible"
    , single = "Pour une seule personne"
    , singleHint = "La première personne qui l’ouvre le garde."
    , make = "Créer le lien"
    , replace = "Remplacer tous les liens"
    , replaceHint = "Tous les liens déjà envoyés cessent de fonctionner. Les personnes présentes restent."
    , replaceQuestion = "Remplacer tous les liens ?"
    , replaceYes = "Remplacer"
    , inviteFailed = "Le lien n’a pas pu être modifié. Vérifiez votre connexion et réessayez."
    , linksReplaced = "Les anciens liens ne fonctionnent plus. En voici un nouveau."
    , askToMute = "Demander le silence"
    , asksToMute = \name -> isolated name ++ " vous demande de couper votre micro"
    , mute = "Couper mon micro"
    , silence = "Ne plus entendre"
    , silenced = "Muet pour vous"
    , promoteQuestion = \name -> "Nommer " ++ isolated name ++ " hôte ?"
    , promoteHint = "Un hôte peut faire entrer, exclure et terminer l’appel. C’est définitif."
    , promoteYes = "Nommer hôte"
    , admitAll = "Faire entrer tout le monde"
    , refuseAll = "Refuser tout le monde"
    , knockSound = "Son quand quelqu’un frappe"
    , knockSoundHint = "Vous seul l’entendez."
    }
