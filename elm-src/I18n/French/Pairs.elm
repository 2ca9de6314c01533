module I18n.French.Pairs exposing (words)

import I18n.Pairs as Pairs exposing (PairWords)
import Room.Name exposing (isolated)


words : PairWords
words =
    { title = "Qui entend qui"
    , leadHost = "Chaque navigateur fait ses mesures et ne les transmet qu’aux hôtes."
    , leadGuest = "Mesuré par votre navigateur. Les hôtes le voient aussi."
    , fine = "Tout le monde entend et voit tout le monde."
    , measuring = "Les navigateurs mesurent encore."
    , nobody = "Il n’y a encore personne d’autre ici."
    , apart = \listener speaker -> isolated listener ++ " n’entend ni ne voit " ++ isolated speaker
    , cannotHear = \listener speaker -> isolated listener ++ " n’entend pas " ++ isolated speaker
    , cannotSee = \listener speaker -> isolated listener ++ " ne voit pas " ++ isolated speaker
    , nobodyHears = \speaker -> "Personne n’entend " ++ isolated speaker
    , unknownOf = \listener -> "On ne sait pas ce qui arrive chez " ++ isolated listener
    , heardBy = \listener -> "Ce qui arrive chez " ++ isolated listener
    , who = "De"
    , audio = "Son"
    , video = "Image"
    , connection = "Connexion"
    , flowing = "arrive"
    , missing = "rien n’arrive"
    , resting = "pas envoyée pour l’instant, pour économiser le réseau"
    , notMeasured = "pas encore mesuré"
    , microphoneOff = "micro coupé"
    , cameraOff = "caméra coupée"
    , heldBack = "le navigateur attend un clic sur la page pour jouer le son"
    , unknown = "Inconnu"
    , wordless = Pairs.wordless "ce navigateur n’a encore rien signalé" "le vôtre n’a pas de connexion avec ce navigateur"
    , why =
        Pairs.why
            { connecting = "la connexion s’établit"
            , interrupted = "la connexion est interrompue"
            , noRoute = "aucun chemin trouvé entre leurs réseaux"
            , noRelay = "aucun chemin trouvé, et le relais est injoignable"
            }
    , path = Pairs.path { direct = "direct", relayed = "par un relais", lost = "\u{00A0}% perdus" }
    , copy = "Copier le rapport"
    , copyHint = "Pour la personne qui vous aide. Il ne contient ni nom, ni adresse, ni lien\u{00A0}: les personnes s’appellent A, B, C."
    , copied = "Rapport copié"
    , check = "Tester l’appareil et le réseau"
    }
