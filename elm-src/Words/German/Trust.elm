module Words.German.Trust exposing (words)

import Path exposing (Path, Quality(..), Route(..))
import Words exposing (TrustWords)


words : TrustWords
words =
    { path = path
    , compare = "Sicherheitscode vergleichen"
    , explain = "Lest einander diese sechs Zeichen vor. Seht ihr beide dieselben, sitzt niemand ohne den Link zwischen euren beiden Browsern; wer ihn ganz hat, könnte mit Aufwand dieselben Zeichen erreichen. Seht ihr verschiedene, stimmt etwas nicht."
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
