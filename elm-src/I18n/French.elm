module I18n.French exposing (words)

import Device.Media as Media exposing (Kind(..), Trouble(..))
import I18n exposing (EndingWords, TroubleWords, Words)
import I18n.French.Chat as Chat
import I18n.French.Connection as Connection
import I18n.French.Hosting as Hosting
import I18n.French.Outside as Outside
import I18n.French.Shortcuts as Shortcuts
import I18n.Links
import I18n.Pairs
import I18n.Privacy
import I18n.Server
import I18n.View
import Notice exposing (Notice)
import Room.Ending as Ending exposing (Ending(..))
import Room.Name as Name exposing (isolated)


words : Words
words =
    { language = "Langue"
    , close = "Fermer"
    , cancel = "Annuler"
    , backToStart = "Retour à l’accueil"
    , opening = "Ouverture de l’invitation…"
    , resuming = "Retour dans l’appel…"
    , you = "Vous"
    , aGuest = "Invité"
    , theHost = "Hôte"
    , unreadable = "Nom illisible"
    , home =
        { title = "Des appels vidéo privés, par lien"
        , lead = "Lancez un appel, envoyez le lien, parlez. Sans compte, sans application."
        , knock = "Les invités frappent d’abord"
        , knockHint = "Vous faites entrer chaque personne vous-même."
        , start = "Lancer un appel"
        , starting = "Lancement…"
        , privacy = "Le son et l’image sont chiffrés d’un navigateur à l’autre. Ce serveur ne peut pas écouter, et il ne garde rien."
        , key = "Clé pour lancer un appel"
        , keyHint = "Sur ce serveur, seules les personnes qui ont sa clé lancent des appels. Pour participer, personne n’en a besoin."
        , wrongKey = "Cette clé n’est pas la bonne. Vérifiez-la et réessayez."
        , tooMany =
            \seconds ->
                "Trop d’appels ont été lancés d’ici. Réessayez dans "
                    ++ (case seconds of
                            Just n ->
                                count n "seconde." "secondes."

                            Nothing ->
                                "une minute."
                       )
        , busy = "Ce serveur est complet pour l’instant. Réessayez dans quelques minutes."
        , offline = "Le serveur est injoignable. Vérifiez votre connexion et réessayez."
        , failed = \code -> "L’appel n’a pas pu être lancé (" ++ code ++ "). Réessayez."
        }
    , lobby =
        { titleHost = "Votre appel est prêt"
        , titleGuest = "On vous invite à un appel"
        , titleKnock = "On vous invite à un appel"
        , leadHost = "Envoyez le lien, puis entrez. Vous pourrez aussi l’envoyer plus tard."
        , leadGuest = "Personne ne vous voit ni ne vous entend avant que vous entriez."
        , leadKnock = "Frappez, et l’hôte vous fera entrer. Avant cela, personne ne vous voit ni ne vous entend."
        , preview = "Votre image"
        , asking = "Votre navigateur demande la caméra et le micro. Choisissez «\u{00A0}Autoriser\u{00A0}»."
        , cameraOff = "Votre caméra est coupée"
        , name = "Votre nom"
        , nameHint = "Tel que les autres le verront"
        , join = "Entrer dans l’appel"
        , joinWithout = "Entrer sans caméra ni micro"
        , knock = "Frapper"
        , joining = "Un instant…"
        , devices = "Choisir les appareils"
        , camera = "Caméra"
        , microphone = "Micro"
        , speaker = "Haut-parleur"
        , noDevice = "Aucun appareil"
        , level = "Niveau de votre micro"
        , testSpeaker = "Émettre un son de test"
        }
    , limits =
        { left = \n -> "Encore " ++ count n "caractère" "caractères"
        , tooLong = \n -> count n "caractère" "caractères" ++ " de trop pour être envoyé"
        , onlyShown = \shown -> "Trop long. Les autres ne verront que\u{00A0}: " ++ isolated shown
        }
    , trouble = trouble
    , troubleWithBoth = troubleWithBoth
    , invite =
        { title = "Inviter quelqu’un"
        , lead = "Toute personne qui a ce lien peut entrer."
        , leadKnock = "Toute personne qui a ce lien peut frapper. C’est vous qui ouvrez."
        , label = "Lien d’invitation"
        , copy = "Copier le lien"
        , share = "Partager"
        }
    , links = I18n.Links.french
    , waiting =
        { title = "Vous avez frappé"
        , lead = "L’hôte peut maintenant vous faire entrer. Vous n’avez rien d’autre à faire."
        , stop = "Ne plus attendre"
        }
    , call =
        { title = "Appel"
        , controls = "Commandes de l’appel"
        , microphone = "Micro"
        , camera = "Caméra"
        , fullscreen = "Plein écran"
        , people = "Personnes"
        , devices = "Appareils"
        , log = "Journal"
        , more = "Plus"
        , leave = "Quitter"
        , alone = "Personne d’autre n’est encore là"
        , muted = "Micro coupé"
        , cameraOff = "Caméra coupée"
        , connecting = "Connexion…"
        , reconnecting = "Reconnexion…"
        , failed = "Pas de connexion"
        , away = "Absent"
        , signalingLost = "Le serveur ne répond plus. L’appel continue, et Allo réessaie."
        , offline = "Vous êtes hors ligne. Allo reviendra tout seul."
        , locked = "Verrouillé"
        , knocks = \name -> isolated name ++ " frappe à la porte"
        , doorbell = "Personnes qui frappent"
        , others = andMore
        , admit = "Faire entrer"
        , refuse = "Refuser"
        }
    , hosting = Hosting.words
    , people =
        { title = \n -> "Personnes (" ++ String.fromInt n ++ ")"
        , here = "Dans l’appel"
        , atTheDoor = "À la porte"
        , host = "Hôte"
        , lock = "Verrouiller l’appel"
        , lockHint = "Personne de nouveau ne peut entrer."
        , remove = \name -> "Retirer " ++ isolated name
        , removeQuestion = \name -> "Retirer " ++ isolated name ++ " de l’appel\u{00A0}?"
        , removeHint = "Cette personne ne pourra pas revenir, et tous les liens envoyés jusqu’ici cesseront de marcher."
        , removeYes = "Retirer"
        , end = "Terminer l’appel pour tous"
        , endQuestion = "Terminer l’appel pour tous\u{00A0}?"
        , endHint = "Personne ne pourra y revenir."
        , endYes = "Terminer"
        }
    , chat = Chat.words
    , connection = Connection.words
    , privacy = I18n.Privacy.french
    , server = I18n.Server.french
    , pairs = I18n.Pairs.french
    , view = I18n.View.french
    , shortcuts = Shortcuts.words
    , outside = Outside.words
    , log =
        { title = "Journal"
        , lead = "Ce qu’Allo a fait et ce qui n’a pas marché. Les noms, les liens et les adresses n’y figurent pas."
        , empty = "Rien ne s’est encore passé."
        , copy = "Copier le journal"
        , open = "Journal"
        , misread = \mistake -> "Un message interne à la page n’a pas été compris\u{00A0}: " ++ mistake
        }
    , notice = notice
    , ending = ending
    , rejoin = "Revenir dans l’appel"
    , tryAgain = "Réessayer"
    , startAnew = "Lancer votre propre appel"
    }


trouble : Kind -> Trouble -> TroubleWords
trouble kind what =
    case ( kind, what ) of
        ( Camera, NoDevice ) ->
            { title = "Aucune caméra trouvée", advice = "Branchez-en une et réessayez, ou participez sans image." }

        ( Camera, NotAllowed ) ->
            { title = "La caméra est bloquée", advice = "Autorisez-la pour cette page dans la barre d’adresse du navigateur, puis réessayez." }

        ( Camera, InUse ) ->
            { title = "La caméra est déjà utilisée", advice = "Fermez l’autre programme ou l’autre onglet qui s’en sert, puis réessayez." }

        ( Camera, Broken ) ->
            { title = "La caméra ne démarre pas", advice = "Débranchez-la puis rebranchez-la, ou choisissez-en une autre." }

        ( Microphone, NoDevice ) ->
            { title = "Aucun micro trouvé", advice = "Branchez-en un et réessayez. D’ici là, les autres ne vous entendent pas." }

        ( Microphone, NotAllowed ) ->
            { title = "Le micro est bloqué", advice = "Autorisez-le pour cette page dans la barre d’adresse du navigateur, puis réessayez." }

        ( Microphone, InUse ) ->
            { title = "Le micro est déjà utilisé", advice = "Fermez l’autre programme ou l’autre onglet qui s’en sert, puis réessayez." }

        ( Microphone, Broken ) ->
            { title = "Le micro ne démarre pas", advice = "Débranchez-le puis rebranchez-le, ou choisissez-en un autre." }

        ( _, TakenBySystem ) ->
            Outside.words.interrupted kind

        ( _, NoAnswer ) ->
            Outside.words.unanswered kind

        ( Speaker, _ ) ->
            { title = "Le haut-parleur ne marche pas", advice = "Choisissez-en un autre." }


troubleWithBoth : Trouble -> TroubleWords
troubleWithBoth what =
    case what of
        NoDevice ->
            { title = "Ni caméra ni micro trouvés", advice = "Branchez-les et réessayez. Vous pouvez aussi entrer sans\u{00A0}: vous verrez et entendrez les autres." }

        NotAllowed ->
            { title = "La caméra et le micro sont bloqués", advice = "Autorisez-les pour cette page dans la barre d’adresse du navigateur, puis réessayez. Vous pouvez aussi entrer sans." }

        InUse ->
            { title = "La caméra et le micro sont déjà utilisés", advice = "Fermez l’autre programme ou l’autre onglet qui s’en sert, puis réessayez. Vous pouvez aussi entrer sans." }

        Broken ->
            { title = "La caméra et le micro ne démarrent pas", advice = "Débranchez-les puis rebranchez-les, ou choisissez-en d’autres. Vous pouvez aussi entrer sans." }

        TakenBySystem ->
            Outside.words.bothInterrupted

        NoAnswer ->
            Outside.words.bothUnanswered


notice : Notice -> String
notice what =
    case what of
        Notice.LinkCopied ->
            "Lien copié"

        Notice.ReportCopied ->
            I18n.Pairs.french.copied

        Notice.LogCopied ->
            "Journal copié"

        Notice.CopyFailed ->
            "La copie n’a pas marché. Sélectionnez le texte et copiez-le vous-même."

        Notice.Interference ->
            "Un message n’a pas pu être ouvert\u{00A0}: ce lien est incomplet, ou quelqu’un s’interpose. Envoyez-vous de nouveau le lien entier."

        Notice.NoPath _ ->
            "Aucun chemin ne mène de votre réseau à l’une des autres personnes. Un autre réseau peut aider."

        Notice.SafetyBroken name ->
            isolated name ++ ": " ++ Connection.words.broken

        Notice.DeviceLost ->
            "Un appareil a été débranché. Rebranchez-le ou choisissez-en un autre."

        Notice.Interrupted kind ->
            Outside.words.nowInterrupted kind

        Notice.NotSent ->
            Outside.words.notSent

        Notice.ShareInterrupted ->
            Outside.words.shareInterrupted

        Notice.SpeakerLost ->
            Outside.words.speakerLost

        Notice.PlaybackStopped ->
            Outside.words.playbackStopped

        Notice.BrowserRefused ->
            Outside.words.browserRefused

        Notice.LetIn ->
            Outside.words.letIn

        Notice.NotLetIn ->
            Outside.words.notLetIn

        Notice.ShareFailed ->
            I18n.View.french.shareFailed

        Notice.SoundBlocked ->
            "Votre navigateur ne joue pas encore le son. Cliquez n’importe où pour entendre les autres."

        Notice.SpeakingMuted ->
            Shortcuts.words.speakingMuted

        Notice.Joined name [] ->
            isolated name ++ " est là"

        Notice.Joined name [ other ] ->
            isolated name ++ " et " ++ isolated other ++ " sont là"

        Notice.Joined name others ->
            isolated name ++ " et " ++ String.fromInt (List.length others) ++ " autres sont là"

        Notice.Left name ->
            isolated name ++ " a quitté l’appel"

        Notice.Lost name ->
            isolated name ++ " a perdu la connexion"

        Notice.Removed name ->
            isolated name ++ " ne fait plus partie de l’appel"

        Notice.RoomLocked ->
            "L’appel est verrouillé\u{00A0}: personne de nouveau ne peut entrer"

        Notice.RoomUnlocked ->
            "L’appel est de nouveau ouvert"

        Notice.HandRaised name ->
            Chat.words.raisesHand name

        Notice.FilesRefused obstacle names ->
            Chat.words.notOffered obstacle (Name.list andMore names)

        Notice.InviteFailed ->
            Hosting.words.inviteFailed

        Notice.MuteAsked name ->
            Hosting.words.asksToMute name

        Notice.LinkExposed ->
            I18n.Links.french.exposedHere

        Notice.LinksReplaced ->
            Hosting.words.linksReplaced

        Notice.BecameHost ->
            "Vous êtes maintenant hôte de cet appel"


ending : Ending -> EndingWords
ending what =
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


count : Int -> String -> String -> String
count n one many =
    String.fromInt n
        ++ " "
        ++ (if n < 2 then
                one

            else
                many
           )


andMore : Int -> String
andMore n =
    "et " ++ String.fromInt n ++ " de plus"
