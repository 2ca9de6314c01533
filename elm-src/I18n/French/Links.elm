module I18n.French.Links exposing (words)

import I18n.Links exposing (LinkWords)
import Invite.Arrival exposing (Trouble(..))


words : LinkWords
words =
    { sent = "Avez-vous reçu un lien\u{00A0}?"
    , sentLabel = "Le lien que vous avez reçu"
    , sentHint = "Vous pouvez aussi coller tout le message qui le contient."
    , open = "Ouvrir le lien"
    , trouble =
        \trouble ->
            case trouble of
                NoLink ->
                    { title = "Aucun lien trouvé", text = "Un lien d’invitation est long\u{00A0}: plus de cent lettres et chiffres après un #. Copiez tout le message et collez-le ici." }

                Incomplete ->
                    { title = "Ce lien est incomplet", text = "Il en manque une partie. Copiez tout le lien, ou tout le message, et collez-le ici." }

                Several ->
                    { title = "Il y a plusieurs liens ici", text = "Collez seulement celui que vous voulez ouvrir." }

                Recased ->
                    { title = "Ce lien a perdu ses majuscules", text = "En chemin, toutes les lettres sont devenues minuscules, ou toutes majuscules, et c’est irréversible. Demandez le lien à nouveau par un autre moyen, comme un code QR ou une autre messagerie." }

                Changed ->
                    { title = "Ce lien n’est pas bon", text = "Un caractère a été modifié en chemin. Copiez tout le message et collez-le ici, ou redemandez le lien." }

                Nowhere ->
                    { title = "Il n’y a rien à cette adresse", text = "Si vous avez reçu un lien, collez-le ici. Copiez-le en entier, ou tout le message." }

                Elsewhere _ ->
                    { title = "Ce lien est pour un autre serveur", text = "Son appel n’est pas sur ce serveur." }
    , openThere = "L’ouvrir là-bas"
    , expired = "D’après l’horloge de cet appareil, ce lien a expiré. Si l’horloge est fausse, il fonctionne peut-être encore."
    , exposed =
        { title = "Le serveur a vu ce lien"
        , text = "En chemin, le lien a été modifié de sorte que votre navigateur l’a envoyé en entier au serveur. L’appel fonctionne, mais la personne qui gère le serveur pourrait maintenant écouter. Dites-le à la personne qui vous l’a envoyé\u{00A0}: il vous faut un nouveau lien, de préférence vers un nouvel appel."
        }
    , exposedHere = "Le serveur a vu un lien de cet appel, et la personne qui gère le serveur pourrait maintenant écouter. Un hôte devrait remplacer tous les liens ou, mieux, lancer un nouvel appel."
    , carry = "Utiliser un autre navigateur ou un autre appareil"
    , carryHint = "Copiez le lien et ouvrez-le là-bas."
    , carryLabel = "Le lien que vous avez ouvert"
    , otherTitle = "Aller à l’autre appel\u{00A0}?"
    , otherText = "Le lien d’un autre appel a été ouvert dans cet onglet. Si vous y allez, vous quittez celui-ci."
    , stay = "Rester ici"
    , go = "Quitter et y aller"
    }
