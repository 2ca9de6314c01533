module I18n.French exposing (words)

import Device.Media exposing (Kind(..), Trouble(..))
import I18n exposing (TroubleWords, Words)
import I18n.French.Chat as Chat
import I18n.French.Connection as Connection
import I18n.French.Devices as Devices
import I18n.French.Endings as Endings
import I18n.French.Hosting as Hosting
import I18n.French.Later as Later
import I18n.French.Links as Links
import I18n.French.Lobby as Lobby
import I18n.French.Notices as Notices
import I18n.French.Outside as Outside
import I18n.French.Pairs as Pairs
import I18n.French.Privacy as Privacy
import I18n.French.Server as Server
import I18n.French.Shortcuts as Shortcuts
import I18n.French.View as View
import I18n.French.YourCalls as YourCalls
import Room.Name exposing (isolated)


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
        , knock = "Les invités frappent à la porte"
        , knockHint = "Vous décidez qui entre."
        , start = "Lancer un appel"
        , starting = "Lancement…"
        , privacy = "Le son et l’image sont chiffrés d’un navigateur à l’autre. Ce serveur ne peut pas écouter, et il ne garde rien."
        , key = "Clé pour lancer un appel"
        , keyHint = "Sur ce serveur, il faut une clé pour lancer un appel, mais pas pour participer."
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
        , titleHostLink = "Vous êtes hôte de cet appel"
        , leadHost = "Envoyez le lien, puis entrez. Vous pourrez aussi l’envoyer plus tard."
        , leadGuest = "Personne ne vous voit ni ne vous entend avant que vous entriez."
        , leadKnock = "Frappez à la porte, et l’hôte vous fera entrer. Avant cela, personne ne vous voit ni ne vous entend."
        , leadHostLink = "Cet appareil entre en tant qu’hôte. Personne ne vous voit ni ne vous entend avant que vous soyez dans l’appel."
        , preview = "Votre image"
        , asking = "Votre navigateur demande l’accès à la caméra et au micro. Choisissez «\u{00A0}Autoriser\u{00A0}»."
        , cameraOff = "Votre caméra est coupée"
        , name = "Votre nom"
        , nameHint = "Ce que les autres verront"
        , join = "Entrer dans l’appel"
        , copyAndJoin = "Copier le lien et entrer"
        , joinWithout = "Entrer sans caméra ni micro"
        , knock = "Frapper à la porte"
        , joining = "Un instant…"
        , devices = "Choisir les appareils"
        , camera = "Caméra"
        , microphone = "Micro"
        , speaker = "Haut-parleur"
        , noDevice = "Aucun appareil"
        , level = "Niveau de votre micro"
        , testSpeaker = "Émettre un son de test"
        , seen = Lobby.seen
        }
    , limits =
        { left = \n -> "Encore " ++ count n "caractère" "caractères"
        , tooLong = \n -> count n "caractère" "caractères" ++ " de trop pour l’envoi"
        , onlyShown = \shown -> "Trop long. Les autres ne verront que\u{00A0}: " ++ isolated shown
        }
    , trouble = trouble
    , troubleWithBoth = troubleWithBoth
    , invite =
        { invite = "Inviter"
        , title = "Inviter quelqu’un"
        , lead = "Toute personne qui a ce lien peut entrer."
        , leadKnock = "Toute personne qui a ce lien peut frapper à la porte. C’est vous qui ouvrez."
        , leadHere = "Toute personne qui a ce lien peut entrer tant que vous êtes là."
        , leadLocked = "L’appel est verrouillé\u{00A0}: personne d’autre ne peut entrer avec ce lien."
        , local = "Ce lien fonctionne pour les appareils de votre réseau. Ils préviendront une fois que ce serveur a son propre certificat\u{00A0}: choisissez «\u{00A0}Paramètres avancés\u{00A0}» et continuez."
        , label = "Lien d’invitation"
        , copy = "Copier le lien"
        , share = "Partager"
        }
    , links = Links.words
    , yourCalls = YourCalls.words
    , later = Later.words
    , waiting =
        { title = "En attente de l’hôte"
        , lead = "Vous avez frappé à la porte. L’hôte peut maintenant vous faire entrer, vous n’avez rien d’autre à faire."
        , leadAlone = "Aucun hôte n’est dans l’appel pour le moment. Restez sur cette page\u{00A0}: un son vous préviendra dès qu’il y en aura un."
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
        , aloneAgain = "Il n’y a plus personne d’autre ici"
        , muted = "Micro coupé"
        , cameraOff = "Caméra coupée"
        , connecting = "Connexion…"
        , reconnecting = "Reconnexion…"
        , failed = \name -> "Pas de connexion avec " ++ isolated name ++ "\u{00A0}: aucun chemin trouvé depuis votre réseau. Un autre réseau peut aider."
        , away = "Absent"
        , signalingLost = "Le serveur est injoignable. Votre appel continue, et Allo réessaie."
        , offline = "Vous êtes hors ligne. Allo se reconnectera tout seul."
        , locked = "Verrouillé"
        , knocks = \name -> isolated name ++ " frappe à la porte"
        , doorbell = "Frappent à la porte"
        , comingSound = "Son quand quelqu’un entre ou sort"
        , comingSoundHint = "Jusqu’à quatre personnes dans l’appel. Personne d’autre ne l’entend."
        , others = Notices.andMore
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
        , lockHint = "Plus personne ne peut entrer."
        , options = \name -> "Options pour " ++ isolated name
        , volume = "Volume pour moi"
        , percent = \n -> String.fromInt n ++ "\u{00A0}%"
        , removeQuestion = \name -> "Retirer " ++ isolated name ++ " de l’appel\u{00A0}?"
        , removeHint = "Cette personne ne pourra pas revenir, et tous les liens envoyés jusqu’ici ne fonctionneront plus."
        , removeYes = "Retirer"
        , end = "Terminer l’appel pour tous"
        , endQuestion = "Terminer l’appel pour tous\u{00A0}?"
        , endHint = "L’appel se termine aussitôt pour tout le monde."
        , endYes = "Terminer l’appel"
        }
    , chat = Chat.words
    , connection = Connection.words
    , privacy = Privacy.words
    , server = Server.words
    , pairs = Pairs.words
    , view = View.words
    , devices = Devices.words
    , shortcuts = Shortcuts.words
    , outside = Outside.words
    , log =
        { title = "Journal"
        , lead = "Ce qu’Allo a fait et ce qui a échoué. Les noms, les liens et les adresses n’y figurent pas."
        , empty = "Rien ne s’est encore passé."
        , copy = "Copier le journal"
        , open = "Journal"
        , misread = \mistake -> "La page n’a pas pu lire un de ses propres messages\u{00A0}: " ++ mistake
        }
    , notice = Notices.words
    , ending = Endings.words
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
            { title = "La caméra est bloquée", advice = "Autorisez-la pour cette page dans la barre d’adresse de votre navigateur, puis réessayez." }

        ( Camera, InUse ) ->
            { title = "La caméra est déjà utilisée", advice = "Fermez l’autre programme ou l’autre onglet qui s’en sert, puis réessayez." }

        ( Camera, Broken ) ->
            { title = "La caméra ne démarre pas", advice = "Débranchez-la puis rebranchez-la, ou choisissez-en une autre." }

        ( Microphone, NoDevice ) ->
            { title = "Aucun micro trouvé", advice = "Branchez-en un et réessayez. D’ici là, les autres ne vous entendent pas." }

        ( Microphone, NotAllowed ) ->
            { title = "Le micro est bloqué", advice = "Autorisez-le pour cette page dans la barre d’adresse de votre navigateur, puis réessayez." }

        ( Microphone, InUse ) ->
            { title = "Le micro est déjà utilisé", advice = "Fermez l’autre programme ou l’autre onglet qui s’en sert, puis réessayez." }

        ( Microphone, Broken ) ->
            { title = "Le micro ne démarre pas", advice = "Débranchez-le puis rebranchez-le, ou choisissez-en un autre." }

        ( _, TakenBySystem ) ->
            Outside.words.interrupted kind

        ( _, NoAnswer ) ->
            Outside.words.unanswered kind

        ( Speaker, _ ) ->
            { title = "Le haut-parleur ne fonctionne pas", advice = "Choisissez-en un autre." }


troubleWithBoth : Trouble -> TroubleWords
troubleWithBoth what =
    case what of
        NoDevice ->
            { title = "Ni caméra ni micro", advice = "Branchez-les et réessayez. Vous pouvez aussi entrer sans\u{00A0}: vous verrez et entendrez les autres." }

        NotAllowed ->
            { title = "La caméra et le micro sont bloqués", advice = "Autorisez-les pour cette page dans la barre d’adresse de votre navigateur, puis réessayez. Vous pouvez aussi entrer sans." }

        InUse ->
            { title = "La caméra et le micro sont déjà utilisés", advice = "Fermez l’autre programme ou l’autre onglet qui s’en sert, puis réessayez. Vous pouvez aussi entrer sans." }

        Broken ->
            { title = "La caméra et le micro ne démarrent pas", advice = "Débranchez-les puis rebranchez-les, ou choisissez-en d’autres. Vous pouvez aussi entrer sans." }

        TakenBySystem ->
            Outside.words.bothInterrupted

        NoAnswer ->
            Outside.words.bothUnanswered


count : Int -> String -> String -> String
count n one many =
    String.fromInt n
        ++ " "
        ++ (if n < 2 then
                one

            else
                many
           )
