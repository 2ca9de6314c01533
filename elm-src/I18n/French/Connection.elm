module I18n.French.Connection exposing (words)

import I18n.Connection exposing (ConnectionWords)
import Room.Path exposing (Path, Quality(..), Route(..))


words : ConnectionWords
words =
    { path = path
    , compare = "Comparer le code de sécurité"
    , explain = "Lisez-vous ces six signes. Si vous voyez les mêmes tous les deux, personne ne s’est glissé entre vos deux navigateurs, pas même avec le lien, sauf une chance sur 69 milliards. S’ils diffèrent, quelque chose ne va pas. Une nouvelle connexion a de nouveaux signes."
    , exchanging = "Vos navigateurs se mettent encore d’accord sur un code de sécurité."
    , broken = "Pas de code de sécurité : l’accord a échoué, comme lorsque quelqu’un s’est glissé entre vous. Ne vous fiez pas à cette connexion."
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
