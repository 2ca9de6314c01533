module I18n.Privacy exposing (PrivacyWords, because, english, french, german, spanish)

{-| What the page says about what others can see of this member, and about
hiding its IP address, in each language.
-}

import Room.Hiding as Hiding exposing (Blocked(..), Trouble(..))
import Room.Name as Name exposing (isolated)


type alias PrivacyWords =
    { title : String
    , everybody : String
    , name : String -> String
    , noName : String
    , camera : Bool -> String
    , microphone : Bool -> String
    , screen : String
    , chat : String
    , address : String
    , addressLead : String
    , hide : String
    , hideHint : String
    , noRelay : String
    , hideFrom : String -> String
    , direct : String
    , relayed : String
    , canLearn : String
    , hidden : String
    , hiddenNow : String
    , blocked : Trouble -> String
    , blockedBy : String -> Trouble -> String
    , cannotReach : String -> String
    , device : String
    , history : String
    }


english : PrivacyWords
english =
    { title = "What others see of me"
    , everybody = "Everybody in the call"
    , name = \name -> "Your name: " ++ isolated name
    , noName = "No name: you gave none"
    , camera = either "Your picture: your camera is on" "No picture: your camera is off"
    , microphone = either "Your voice: your microphone is on" "No sound: your microphone is off"
    , screen = "Your screen: you are sharing it"
    , chat = "What you write, and the files that you offer"
    , address = "Your IP address"
    , addressLead = "It tells roughly where you are and through which network. Browsers that connect directly learn each other’s."
    , hide = "Hide my IP address from everyone"
    , hideHint = "Then you are connected through this server’s relay, which may be slower, or not at all."
    , noRelay = "Not possible here: this server has no relay, so browsers connect directly."
    , hideFrom = \name -> "Hide from " ++ isolated name
    , direct = "Knows your IP address: your browsers are connected directly."
    , relayed = "Can learn your IP address, although the connection goes through a relay."
    , canLearn = "Can learn your IP address."
    , hidden = "Sees the relay’s address, not yours."
    , hiddenNow = "Sees the relay’s address now, but could learn yours earlier in this call."
    , blocked = blockedIn "Not connected, since you hide your address: this server has no relay." "Not connected, since you hide your address: the relay does not answer."
    , blockedBy = \name -> blockedIn ("Not connected: " ++ isolated name ++ " hides their address, and this server has no relay.") ("Not connected: " ++ isolated name ++ " hides their address, and gets no answer from the relay.")
    , cannotReach = \name -> isolated name ++ " is not connected"
    , device = "On this device"
    , history = "This browser may keep the link in its history, where the next person to use it can find it. Allo cannot delete it there: you can, or use a private window next time."
    }


french : PrivacyWords
french =
    { title = "Ce que les autres voient de moi"
    , everybody = "Toutes les personnes de l’appel"
    , name = \name -> "Votre nom : " ++ isolated name
    , noName = "Pas de nom : vous n’en avez pas donné"
    , camera = either "Votre image : votre caméra est allumée" "Pas d’image : votre caméra est éteinte"
    , microphone = either "Votre voix : votre micro est ouvert" "Pas de son : votre micro est coupé"
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
    , blocked = blockedIn "Pas de connexion, car vous cachez votre adresse : ce serveur n’a pas de relais." "Pas de connexion, car vous cachez votre adresse : le relais ne répond pas."
    , blockedBy = \name -> blockedIn ("Pas de connexion : " ++ isolated name ++ " cache son adresse, et ce serveur n’a pas de relais.") ("Pas de connexion : " ++ isolated name ++ " cache son adresse, et le relais ne lui répond pas.")
    , cannotReach = \name -> "Pas de connexion avec " ++ isolated name
    , device = "Sur cet appareil"
    , history = "Ce navigateur garde peut-être le lien dans son historique, où la personne suivante peut le trouver. Allo ne peut pas l’y effacer\u{00A0}: vous le pouvez, ou prenez une fenêtre privée la prochaine fois."
    }


german : PrivacyWords
german =
    { title = "Was andere von mir sehen"
    , everybody = "Alle im Gespräch"
    , name = \name -> "Deinen Namen: " ++ isolated name
    , noName = "Keinen Namen: Du hast keinen angegeben"
    , camera = either "Dein Bild: Deine Kamera ist an" "Kein Bild: Deine Kamera ist aus"
    , microphone = either "Deine Stimme: Dein Mikrofon ist an" "Keinen Ton: Dein Mikrofon ist aus"
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
    , blocked = blockedIn "Nicht verbunden, weil du deine Adresse verbirgst: Dieser Server hat kein Relais." "Nicht verbunden, weil du deine Adresse verbirgst: Das Relais antwortet nicht."
    , blockedBy = \name -> blockedIn ("Nicht verbunden: " ++ isolated name ++ " verbirgt die eigene Adresse, und dieser Server hat kein Relais.") ("Nicht verbunden: " ++ isolated name ++ " verbirgt die eigene Adresse, und das Relais antwortet dort nicht.")
    , cannotReach = \name -> isolated name ++ " ist nicht verbunden"
    , device = "Auf diesem Gerät"
    , history = "Dieser Browser behält den Link vielleicht in seinem Verlauf, wo ihn findet, wer ihn nach dir benutzt. Dort kann Allo ihn nicht löschen: Du kannst es, oder nimm nächstes Mal ein privates Fenster."
    }


spanish : PrivacyWords
spanish =
    { title = "Lo que los demás ven de mí"
    , everybody = "Todas las personas de la llamada"
    , name = \name -> "Tu nombre: " ++ isolated name
    , noName = "Ningún nombre: no has dado ninguno"
    , camera = either "Tu imagen: tu cámara está encendida" "Ninguna imagen: tu cámara está apagada"
    , microphone = either "Tu voz: tu micrófono está abierto" "Ningún sonido: tu micrófono está cerrado"
    , screen = "Tu pantalla: la estás compartiendo"
    , chat = "Lo que escribes y los archivos que ofreces"
    , address = "Tu dirección IP"
    , addressLead = "Indica más o menos dónde estás y en qué red. Los navegadores conectados directamente conocen la del otro."
    , hide = "Ocultar mi dirección IP a todos"
    , hideHint = "La conexión pasa entonces por el repetidor de este servidor, quizá más lento, o no se hace."
    , noRelay = "Aquí no es posible: este servidor no tiene repetidor y los navegadores se conectan directamente."
    , hideFrom = \name -> "Ocultar a " ++ isolated name
    , direct = "Conoce tu dirección IP: vuestros navegadores están conectados directamente."
    , relayed = "Puede conocer tu dirección IP, aunque la conexión pase por un repetidor."
    , canLearn = "Puede conocer tu dirección IP."
    , hidden = "Ve la dirección del repetidor, no la tuya."
    , hiddenNow = "Ahora ve la dirección del repetidor, pero pudo conocer la tuya antes en esta llamada."
    , blocked = blockedIn "Sin conexión, porque ocultas tu dirección: este servidor no tiene repetidor." "Sin conexión, porque ocultas tu dirección: el repetidor no responde."
    , blockedBy = \name -> blockedIn ("Sin conexión: " ++ isolated name ++ " oculta su dirección, y este servidor no tiene repetidor.") ("Sin conexión: " ++ isolated name ++ " oculta su dirección, y el repetidor no le responde.")
    , cannotReach = \name -> "Sin conexión con " ++ isolated name
    , device = "En este dispositivo"
    , history = "Este navegador quizá guarde el enlace en su historial, donde puede encontrarlo quien lo use después. Allo no puede borrarlo de ahí: tú sí, o usa una ventana privada la próxima vez."
    }


{-| Why there is no connection to the member of this name.
-}
because : PrivacyWords -> String -> Blocked -> String
because words name blocked =
    case blocked of
        ByUs trouble ->
            words.blocked trouble

        ByThem trouble ->
            words.blockedBy name trouble


either : String -> String -> Bool -> String
either yes no isOn =
    if isOn then
        yes

    else
        no


blockedIn : String -> String -> Trouble -> String
blockedIn noRelay unreachable trouble =
    case trouble of
        NoRelay ->
            noRelay

        Unreachable ->
            unreachable
