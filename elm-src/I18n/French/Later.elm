module I18n.French.Later exposing (words)

import I18n.Later exposing (LaterWords)


words : LaterWords
words =
    { forLater = "Pour plus tard"
    , title = "Un appel pour plus tard"
    , name = "Quel est son nom\u{00A0}?"
    , nameExample = "Répétition de chorale"
    , nameHint = "Seul ce navigateur connaît ce nom, ainsi que le fichier d’agenda que vous enregistrez."
    , when = "Quand\u{00A0}?"
    , atTime = "À une heure précise"
    , time = "Jour et heure"
    , timeHint = "À l’heure de cet appareil. Chacun la verra dans son propre fuseau."
    , whenever = "À tout moment"
    , wheneverHint = "Une salle à vous\u{00A0}: toujours le même lien."
    , knockHint = "Sinon, toute personne ayant le lien entre dès que vous êtes là."
    , make = "Créer l’appel"
    , making = "Création…"
    , kept = "Ensuite, seul ce navigateur pourra ouvrir l’appel en tant qu’hôte. Il garde l’accès jusqu’à ce que vous l’oubliiez."
    , noTime = "Choisissez un jour et une heure."
    , past = "Cette heure est passée. Choisissez-en une autre."
    , tooLate = "C’est trop loin\u{00A0}: sur ce serveur, un lien fonctionne au plus jusqu’au"
    , linkUntil = "Lien valable jusqu’au"
    , renewed = "L’ouvrir ici le prolonge."
    , untitled = "Appel vidéo"
    , calendar = "Fichier d’agenda"
    , about = "Ouvrez ce lien pour rejoindre l’appel\u{00A0}:"
    , forgetHint = "Plus personne ne pourra l’ouvrir en tant qu’hôte\u{00A0}: qui a le lien attendra à la porte."
    , callAt = "L’appel est prévu pour"
    }
