module I18n.French.Connection exposing (words)

import I18n.Connection exposing (ConnectionWords)
import Room.Path exposing (Path, Quality(..), Route(..))


words : ConnectionWords
words =
    { path = path
    , compare = "Comparer le code de sécurité"
    , explain = "Lisez ces six symboles à voix haute, chacun à son tour. Si ce sont les mêmes, personne n’intercepte votre connexion, pas même quelqu’un qui a le lien\u{00A0}; le hasard n’y parvient qu’une fois sur 69 milliards. S’ils diffèrent, quelque chose ne va pas. Chaque nouvelle connexion a de nouveaux symboles."
    , exchanging = "Vos navigateurs se mettent encore d’accord sur un code de sécurité."
    , broken = "Pas de code de sécurité\u{00A0}: la vérification a échoué. Quelqu’un intercepte peut-être cette connexion. Ne vous y fiez pas."
    , signs = signs
    }


path : Path -> String
path { route, quality } =
    (case route of
        Direct ->
            "Connexion directe"

        Relayed ->
            "Connexion par un relais"
    )
        ++ (case quality of
                Good ->
                    ", bonne"

                Weak ->
                    ", faible"

                Bad ->
                    ", mauvaise"
           )


signs : List String
signs =
    [ "Chien"
    , "Chat"
    , "Lion"
    , "Cheval"
    , "Licorne"
    , "Cochon"
    , "Éléphant"
    , "Lapin"
    , "Panda"
    , "Coq"
    , "Manchot"
    , "Tortue"
    , "Poisson"
    , "Pieuvre"
    , "Papillon"
    , "Fleur"
    , "Arbre"
    , "Cactus"
    , "Champignon"
    , "Globe"
    , "Lune"
    , "Nuage"
    , "Feu"
    , "Banane"
    , "Pomme"
    , "Fraise"
    , "Maïs"
    , "Pizza"
    , "Gâteau"
    , "Cœur"
    , "Sourire"
    , "Robot"
    , "Chapeau"
    , "Lunettes"
    , "Clé plate"
    , "Père Noël"
    , "Pouce levé"
    , "Parapluie"
    , "Sablier"
    , "Réveil"
    , "Cadeau"
    , "Ampoule"
    , "Livre"
    , "Crayon"
    , "Trombone"
    , "Ciseaux"
    , "Cadenas"
    , "Clé"
    , "Marteau"
    , "Téléphone"
    , "Drapeau"
    , "Train"
    , "Vélo"
    , "Avion"
    , "Fusée"
    , "Coupe"
    , "Ballon"
    , "Guitare"
    , "Trompette"
    , "Cloche"
    , "Ancre"
    , "Casque"
    , "Dossier"
    , "Punaise"
    ]
