module I18n.French.Privacy exposing (words)

import I18n.Privacy as Privacy exposing (PrivacyWords)
import Room.Name exposing (isolated)


words : PrivacyWords
words =
    { title = "Ce que les autres voient de moi"
    , everybody = "Toutes les personnes de l’appel"
    , name = \name -> "Votre nom : " ++ isolated name
    , noName = "Pas de nom : vous n’en avez pas donné"
    , camera = Privacy.either "Votre image : votre caméra est allumée" "Pas d’image : votre caméra est éteinte"
    , microphone = Privacy.either "Votre voix : votre micro est ouvert" "Pas de son : votre micro est coupé"
    , screen = "Votre écran : vous le partagez"
    , chat = "Ce que vous écrivez, et les fichiers que vous proposez"
    , address = "Votre adresse IP"
    , addressLead = "Elle indique à peu près où vous êtes et par quel réseau. Les navigateurs reliés directement apprennent celle de l’autre."
    , hide = "Cacher mon adresse IP à tout le monde"
    , hideHint = "La connexion passe alors par le relais de ce serveur, parfois plus lent, ou n’a pas lieu."
    , noRelay = "Impossible ici : ce serveur n’a pas de relais, les navigateurs se relient donc directement."
    , hideFrom = \name -> "Cacher à " ++ isolated name
    , direct = "Connaît votre adresse IP : vos navigateurs sont reliés directement."
    , relayed = "Peut apprendre votre adresse IP, bien que la connexion passe par un relais."
    , canLearn = "Peut apprendre votre adresse IP."
    , hidden = "Voit l’adresse du relais, pas la vôtre."
    , hiddenNow = "Voit maintenant l’adresse du relais, mais a pu apprendre la vôtre plus tôt dans cet appel."
    , blocked = Privacy.blockedIn "Pas de connexion, car vous cachez votre adresse : ce serveur n’a pas de relais." "Pas de connexion, car vous cachez votre adresse : le relais ne répond pas."
    , blockedBy = \name -> Privacy.blockedIn ("Pas de connexion : " ++ isolated name ++ " cache son adresse, et ce serveur n’a pas de relais.") ("Pas de connexion : " ++ isolated name ++ " cache son adresse, et le relais ne lui répond pas.")
    , cannotReach = \name -> "Pas de connexion avec " ++ isolated name
    , device = "Sur cet appareil"
    , history = "Ce navigateur garde peut-être le lien dans son historique, où la personne suivante peut le trouver. Allo ne peut pas l’y effacer\u{00A0}: vous le pouvez, ou prenez une fenêtre privée la prochaine fois."
    }
