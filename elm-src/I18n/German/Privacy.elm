module I18n.German.Privacy exposing (words)

import I18n.Privacy as Privacy exposing (PrivacyWords)
import Room.Name exposing (isolated)


words : PrivacyWords
words =
    { title = "Was andere von mir sehen"
    , everybody = "Alle im Gespräch"
    , name = \name -> "Deinen Namen: " ++ isolated name
    , noName = "Keinen Namen: Du hast keinen angegeben"
    , camera = Privacy.either "Dein Bild: Deine Kamera ist an" "Kein Bild: Deine Kamera ist aus"
    , microphone = Privacy.either "Deine Stimme: Dein Mikrofon ist an" "Keinen Ton: Dein Mikrofon ist aus"
    , screen = "Deinen Bildschirm: Du teilst ihn"
    , chat = "Was du schreibst, und die Dateien, die du anbietest"
    , address = "Deine IP-Adresse"
    , addressLead = "Sie verrät ungefähr, wo du bist und in welchem Netz. Browser, die direkt verbunden sind, erfahren sie voneinander."
    , hide = "Meine IP-Adresse vor allen verbergen"
    , hideHint = "Dann bist du über das Relais dieses Servers verbunden, vielleicht langsamer, oder gar nicht."
    , noRelay = "Geht hier nicht: Dieser Server hat kein Relais, darum verbinden sich die Browser direkt."
    , hideFrom = \name -> "Vor " ++ isolated name ++ " verbergen"
    , direct = "Kennt deine IP-Adresse: Eure Browser sind direkt verbunden."
    , relayed = "Kann deine IP-Adresse erfahren, obwohl die Verbindung über ein Relais läuft."
    , canLearn = "Kann deine IP-Adresse erfahren."
    , hidden = "Sieht die Adresse des Relais, nicht deine."
    , hiddenNow = "Sieht jetzt die Adresse des Relais, konnte deine aber vorher in diesem Gespräch erfahren."
    , blocked = Privacy.blockedIn "Nicht verbunden, weil du deine Adresse verbirgst: Dieser Server hat kein Relais." "Nicht verbunden, weil du deine Adresse verbirgst: Das Relais antwortet nicht."
    , blockedBy = \name -> Privacy.blockedIn ("Nicht verbunden: " ++ isolated name ++ " verbirgt die eigene Adresse, und dieser Server hat kein Relais.") ("Nicht verbunden: " ++ isolated name ++ " verbirgt die eigene Adresse, und das Relais antwortet dort nicht.")
    , cannotReach = \name -> isolated name ++ " ist nicht verbunden"
    , device = "Auf diesem Gerät"
    , history = "Dieser Browser behält den Link vielleicht in seinem Verlauf, wo ihn findet, wer ihn nach dir benutzt. Dort kann Allo ihn nicht löschen: Du kannst es, oder nimm nächstes Mal ein privates Fenster."
    }
