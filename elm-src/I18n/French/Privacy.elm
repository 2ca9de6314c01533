module I18n.French.Privacy exposing (words)

import I18n.Privacy as Privacy exposing (PrivacyWords)
import Room.Name exposing (isolated)


words : PrivacyWords
words =
    { title = "Confidentialité"
    , safety = "Codes de sécurité"
    , safetyAlone = "Dès que quelqu’un sera là, vous pourrez comparer un code\u{00A0}: il montre que personne ne vous intercepte."
    , everybody = "Ce que tout le monde voit de vous dans l’appel"
    , name = \name -> "Votre nom\u{00A0}: " ++ isolated name
    , noName = "Pas de nom\u{00A0}: vous n’en avez pas donné"
    , camera = Privacy.either "Votre image\u{00A0}: votre caméra est activée" "Pas d’image\u{00A0}: votre caméra est coupée"
    , microphone = Privacy.either "Votre voix\u{00A0}: votre micro est activé" "Pas de son\u{00A0}: votre micro est coupé"
    , screen = "Votre écran\u{00A0}: vous le partagez"
    , chat = "Ce que vous écrivez, et les fichiers que vous proposez"
    , address = "Votre adresse IP"
    , addressLead = "Elle révèle à peu près où vous êtes et quel réseau vous utilisez. Les navigateurs reliés directement apprennent celle de l’autre."
    , hide = "Cacher mon adresse IP à tout le monde"
    , hideHint = "Vous passez alors par le relais de ce serveur, parfois plus lent, ou n’êtes pas relié du tout."
    , noRelay = "Impossible ici\u{00A0}: ce serveur n’a pas de relais, les navigateurs se relient donc directement."
    , hideFrom = \name -> "Cacher à " ++ isolated name
    , direct = "Connaît votre adresse IP\u{00A0}: vos navigateurs sont reliés directement."
    , relayed = "Peut apprendre votre adresse IP, bien que la connexion passe par un relais."
    , canLearn = "Peut apprendre votre adresse IP."
    , hidden = "Voit l’adresse du relais, pas la vôtre."
    , hiddenNow = "Voit maintenant l’adresse du relais, mais a pu apprendre la vôtre plus tôt dans cet appel."
    , blocked = Privacy.blockedIn "Pas de connexion\u{00A0}: vous cachez votre adresse, et ce serveur n’a pas de relais." "Pas de connexion\u{00A0}: vous cachez votre adresse, et le relais ne répond pas."
    , blockedBy = \name -> Privacy.blockedIn ("Pas de connexion\u{00A0}: " ++ isolated name ++ " cache son adresse, et ce serveur n’a pas de relais.") ("Pas de connexion\u{00A0}: " ++ isolated name ++ " cache son adresse, et le relais ne lui répond pas.")
    , cannotReach = \name -> "Pas de connexion avec " ++ isolated name
    , device = "Sur cet appareil"
    , history = "Ce navigateur garde peut-être le lien dans son historique, où la prochaine personne qui l’utilise peut le trouver. Allo ne peut pas l’y effacer, mais vous, oui. Ou prenez une fenêtre privée la prochaine fois."
    }
