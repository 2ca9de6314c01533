module I18n.German.Privacy exposing (words)

import I18n.Privacy as Privacy exposing (PrivacyWords)
import Room.Name exposing (isolated)


words : PrivacyWords
words =
    { title = "Privatsphäre"
    , safety = "Sicherheitscodes"
    , safetyAlone = "Sobald jemand da ist, könnt ihr einen Code vergleichen: Er zeigt, dass niemand zwischen euch mithört."
    , everybody = "Was alle im Gespräch von dir sehen"
    , name = \name -> "Deinen Namen: " ++ isolated name
    , noName = "Keinen Namen: Du hast keinen angegeben"
    , camera = Privacy.either "Dein Bild: Deine Kamera ist an" "Kein Bild: Deine Kamera ist aus"
    , microphone = Privacy.either "Deine Stimme: Dein Mikrofon ist an" "Keinen Ton: Dein Mikrofon ist aus"
    , screen = "Deinen Bildschirm: Du teilst ihn"
    , chat = "Was du schreibst, und die Dateien, die du anbietest"
    , address = "Deine IP-Adresse"
    , addressLead = "Sie verrät ungefähr, wo du bist und welches Netz du benutzt. Browser, die direkt verbunden sind, erfahren die Adresse des anderen."
    , hide = "Meine IP-Adresse vor allen verbergen"
    , hideHint = "Dann bist du über das Relais dieses Servers verbunden, vielleicht langsamer oder gar nicht."
    , noRelay = "Geht hier nicht: Dieser Server hat kein Relais, darum verbinden sich die Browser direkt."
    , hideFrom = \name -> "Vor " ++ isolated name ++ " verbergen"
    , direct = "Kennt deine IP-Adresse: Eure Browser sind direkt verbunden."
    , relayed = "Kann deine IP-Adresse erfahren, obwohl die Verbindung über ein Relais läuft."
    , canLearn = "Kann deine IP-Adresse erfahren."
    , hidden = "Sieht die Adresse des Relais, nicht deine."
    , hiddenNow = "Sieht jetzt die Adresse des Relais, konnte deine aber vorher in diesem Gespräch erfahren."
    , blocked = Privacy.blockedIn "Nicht verbunden: Du verbirgst deine Adresse, und dieser Server hat kein Relais." "Nicht verbunden: Du verbirgst deine Adresse, und das Relais antwortet nicht."
    , blockedBy = \name -> Privacy.blockedIn ("Nicht verbunden: " ++ isolated name ++ " verbirgt die eigene Adresse, und dieser Server hat kein Relais.") ("Nicht verbunden: " ++ isolated name ++ " verbirgt die eigene Adresse, und das Relais antwortet nicht.")
    , cannotReach = \name -> isolated name ++ " ist nicht verbunden"
    , device = "Auf diesem Gerät"
    , history = "Dieser Browser merkt sich den Link vielleicht im Verlauf; wer den Browser nach dir benutzt, kann ihn dort finden. Allo kann ihn dort nicht löschen, aber du kannst es. Oder nimm nächstes Mal ein privates Fenster."
    }
