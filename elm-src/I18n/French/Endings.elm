module I18n.French.Endings exposing (words)

import I18n exposing (EndingWords)
import I18n.French.Outside as Outside
import Room.Ending exposing (Ending(..))


words : Ending -> EndingWords
words what =
    case what of
        Left ->
            { title = "Vous avez quitté l’appel", text = "Par erreur\u{00A0}? Vous pouvez y retourner tout de suite." }

        Ended ->
            { title = "L’appel est terminé", text = "Un hôte y a mis fin pour tous. Rien n’en a été gardé." }

        Removed ->
            { title = "Vous ne faites plus partie de l’appel", text = "Un hôte vous en a fait sortir, et ce lien ne marche plus pour vous." }

        Refused ->
            { title = "On ne vous a pas fait entrer", text = "L’hôte a décliné. Si c’était une erreur, demandez-lui un nouveau lien." }

        Replaced ->
            { title = "L’appel est passé dans un autre onglet", text = "Vous l’avez ouvert une deuxième fois, et c’est le dernier onglet qui l’a. Vous pouvez le ramener ici." }

        Expired ->
            { title = "Ce lien a expiré", text = "Les invitations ne valent qu’un temps. Demandez-en une nouvelle à la personne qui vous l’a envoyée." }

        InvalidToken ->
            { title = "Ce lien n’est pas bon", text = "Il a été modifié ou coupé en chemin, ou il vient d’un autre serveur. Redemandez-le, ou copiez-le en entier." }

        InviteUsed ->
            { title = "Ce lien a déjà servi", text = "Il était fait pour une seule personne. Demandez le vôtre à l’hôte." }

        InviteRevoked ->
            { title = "Ce lien a été retiré", text = "L’hôte l’a remplacé. Demandez-lui le nouveau." }

        RoomFull ->
            { title = "L’appel est complet", text = "Il ne peut pas accueillir plus de monde. Réessayez quand quelqu’un sera parti." }

        RoomLocked ->
            { title = "L’appel est verrouillé", text = "L’hôte ne laisse entrer personne de nouveau pour l’instant. Demandez-lui d’ouvrir, puis réessayez." }

        RoomEnded ->
            { title = "Cet appel est fini", text = "On y a mis fin, et ses liens ne marchent plus. Demandez le lien d’un nouvel appel." }

        RoomNotFound ->
            { title = "Cet appel n’existe pas", text = "Il est peut-être fini, ou le lien vient d’un autre serveur. Demandez un nouveau lien." }

        Unanswered ->
            { title = "Personne n’a répondu", text = "Vous avez frappé il y a dix minutes. Frappez de nouveau, ou demandez à l’hôte s’il l’a vu." }

        TooMany ->
            { title = "Trop d’essais", text = "Beaucoup de demandes sont venues de votre réseau. Attendez une minute, puis réessayez." }

        Busy ->
            { title = "Le serveur est complet", text = "Il ne peut pas prendre un appel de plus pour l’instant. Réessayez dans quelques minutes." }

        TooSlow ->
            { title = "Votre connexion est trop lente", text = "Elle n’a pas pu suivre l’appel. Réessayez, peut-être depuis un autre réseau." }

        Unsupported ->
            { title = "Ce navigateur ne peut pas faire l’appel", text = "Les pages qui s’ouvrent dans une application, et les vieux navigateurs, n’ont souvent pas de caméra ou pas de WebRTC. Ouvrez le lien dans Firefox, Chrome, Edge ou Safari même\u{00A0}: il n’a pas été utilisé." }

        Insecure ->
            { title = "Cette page a été ouverte sans https", text = "Les navigateurs ne donnent la caméra et le chiffrement qu’aux pages sécurisées. Ouvrez la même adresse avec https:// devant." }

        Offline ->
            { title = "Le serveur est injoignable", text = "Vérifiez votre connexion à internet. Si elle marche, le serveur est peut-être en panne\u{00A0}: réessayez dans un instant." }

        Intercepted ->
            Outside.words.intercepted

        Unforeseen code ->
            { title = "Quelque chose n’a pas marché", text = "L’appel ne peut pas continuer (" ++ code ++ "). Réessayez\u{00A0}; le journal en dit plus." }
