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
            { title = "L’appel est terminé", text = "Un hôte y a mis fin pour tous. Rien n’a été conservé." }

        Removed ->
            { title = "Vous ne faites plus partie de l’appel", text = "Un hôte vous en a fait sortir, et ce lien ne fonctionne plus pour vous." }

        Refused ->
            { title = "On ne vous a pas fait entrer", text = "L’hôte a refusé. Si c’était une erreur, demandez-lui un nouveau lien." }

        Replaced ->
            { title = "L’appel est passé dans un autre onglet", text = "Vous l’avez ouvert une deuxième fois\u{00A0}: il est maintenant dans le dernier onglet. Vous pouvez le ramener ici." }

        Expired ->
            { title = "Ce lien a expiré", text = "Les invitations ont une durée limitée. Demandez-en une nouvelle à la personne qui vous l’a envoyée." }

        Outlasted ->
            { title = "L’appel a atteint sa durée maximale", text = "Sur ce serveur, un appel ne dure qu’un certain temps. L’hôte peut rouvrir un appel prévu pour plus tard\u{00A0}; sinon, lancez-en un nouveau." }

        InvalidToken ->
            { title = "Ce lien n’est pas valable", text = "Il a été modifié ou coupé en chemin, ou il est pour un autre serveur. Redemandez-le, ou copiez-le en entier." }

        InviteUsed ->
            { title = "Ce lien a déjà servi", text = "Il était fait pour une seule personne. Demandez le vôtre à l’hôte." }

        InviteRevoked ->
            { title = "Ce lien a été révoqué", text = "L’hôte l’a remplacé. Demandez-lui le nouveau." }

        RoomFull ->
            { title = "L’appel est complet", text = "Il ne peut pas accueillir plus de monde. Réessayez quand quelqu’un sera parti." }

        RoomLocked ->
            { title = "L’appel est verrouillé", text = "L’hôte ne laisse plus entrer personne pour l’instant. Demandez-lui de le déverrouiller, puis réessayez." }

        RoomEnded ->
            { title = "Cet appel est terminé", text = "Demandez le lien d’un nouvel appel." }

        RoomNotFound ->
            { title = "Cet appel n’existe pas", text = "Il est peut-être terminé, ou le lien est pour un autre serveur. Demandez un nouveau lien." }

        Unanswered ->
            { title = "Personne n’a répondu", text = "Vous avez frappé à la porte il y a dix minutes. Frappez de nouveau, ou demandez à l’hôte s’il l’a vu." }

        TooMany ->
            { title = "Trop de tentatives", text = "Beaucoup de demandes sont venues de votre réseau. Attendez une minute, puis réessayez." }

        Busy ->
            { title = "Le serveur est complet", text = "Il ne peut pas prendre un appel de plus pour l’instant. Réessayez dans quelques minutes." }

        TooSlow ->
            { title = "Votre connexion est trop lente", text = "Elle n’a pas pu suivre l’appel. Réessayez, peut-être depuis un autre réseau." }

        Unsupported ->
            { title = "Ce navigateur ne permet pas les appels", text = "Les vieux navigateurs, et les pages ouvertes dans une autre application, n’ont souvent pas accès à la caméra ou à WebRTC. Ouvrez le lien directement dans Firefox, Chrome, Edge ou Safari\u{00A0}: il est encore valable." }

        Insecure ->
            { title = "Cette page a été ouverte sans https", text = "Les navigateurs n’autorisent la caméra et le chiffrement que sur les pages sécurisées. Ouvrez la même adresse avec https:// devant." }

        Offline ->
            { title = "Le serveur est injoignable", text = "Vérifiez votre connexion à internet. Si elle fonctionne, le serveur est peut-être en panne\u{00A0}: réessayez dans un instant." }

        Intercepted ->
            Outside.words.intercepted

        Unforeseen code ->
            { title = "Un problème est survenu", text = "L’appel ne peut pas continuer (" ++ code ++ "). Réessayez\u{00A0}; le journal en dit plus." }
