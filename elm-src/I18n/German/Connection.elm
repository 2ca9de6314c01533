module I18n.German.Connection exposing (words)

import I18n.Connection exposing (ConnectionWords)
import Room.Path exposing (Path, Quality(..), Route(..))


words : ConnectionWords
words =
    { path = path
    , compare = "Sicherheitscode vergleichen"
    , explain = "Lest euch diese sechs Symbole vor. Seht ihr beide dieselben, hört niemand zwischen euch mit, auch niemand, der den Link hat; zufällig stimmen sie nur in einem von 69 Milliarden Fällen überein. Seht ihr verschiedene, stimmt etwas nicht. Jede neue Verbindung hat neue Symbole."
    , exchanging = "Eure Browser einigen sich noch auf einen Sicherheitscode."
    , broken = "Kein Sicherheitscode: Die Prüfung ist fehlgeschlagen. Vielleicht hört jemand mit. Verlass dich nicht auf diese Verbindung."
    , signs = signs
    }


path : Path -> String
path { route, quality } =
    (case route of
        Direct ->
            "Direkte Verbindung"

        Relayed ->
            "Verbindung über ein Relais"
    )
        ++ (case quality of
                Good ->
                    ", gut"

                Weak ->
                    ", schwach"

                Bad ->
                    ", schlecht"
           )


signs : List String
signs =
    [ "Hund"
    , "Katze"
    , "Löwe"
    , "Pferd"
    , "Einhorn"
    , "Schwein"
    , "Elefant"
    , "Hase"
    , "Panda"
    , "Hahn"
    , "Pinguin"
    , "Schildkröte"
    , "Fisch"
    , "Oktopus"
    , "Schmetterling"
    , "Blume"
    , "Baum"
    , "Kaktus"
    , "Pilz"
    , "Erde"
    , "Mond"
    , "Wolke"
    , "Feuer"
    , "Banane"
    , "Apfel"
    , "Erdbeere"
    , "Mais"
    , "Pizza"
    , "Kuchen"
    , "Herz"
    , "Lachgesicht"
    , "Roboter"
    , "Hut"
    , "Brille"
    , "Schraubenschlüssel"
    , "Weihnachtsmann"
    , "Daumen hoch"
    , "Regenschirm"
    , "Sanduhr"
    , "Wecker"
    , "Geschenk"
    , "Glühbirne"
    , "Buch"
    , "Bleistift"
    , "Büroklammer"
    , "Schere"
    , "Schloss"
    , "Schlüssel"
    , "Hammer"
    , "Telefon"
    , "Flagge"
    , "Zug"
    , "Fahrrad"
    , "Flugzeug"
    , "Rakete"
    , "Pokal"
    , "Ball"
    , "Gitarre"
    , "Trompete"
    , "Glocke"
    , "Anker"
    , "Kopfhörer"
    , "Ordner"
    , "Stecknadel"
    ]
