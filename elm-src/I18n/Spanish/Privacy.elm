module I18n.Spanish.Privacy exposing (words)

import I18n.Privacy as Privacy exposing (PrivacyWords)
import Room.Name exposing (isolated)


words : PrivacyWords
words =
    { title = "Privacidad"
    , safety = "Códigos de seguridad"
    , safetyAlone = "En cuanto haya alguien, se podrá comparar un código: muestra que nadie intercepta la conexión."
    , everybody = "Lo que todos ven de ti en la llamada"
    , name = \name -> "Tu nombre: " ++ isolated name
    , noName = "Ningún nombre: no has dado ninguno"
    , camera = Privacy.either "Tu imagen: tu cámara está encendida" "Ninguna imagen: tu cámara está apagada"
    , microphone = Privacy.either "Tu voz: tu micrófono está encendido" "Ningún sonido: tu micrófono está apagado"
    , screen = "Tu pantalla: la estás compartiendo"
    , chat = "Lo que escribes y los archivos que ofreces"
    , address = "Tu dirección IP"
    , addressLead = "Revela más o menos dónde estás y qué red usas. Los navegadores conectados directamente conocen la del otro."
    , hide = "Ocultar mi dirección IP a todos"
    , hideHint = "Entonces te conectas por el retransmisor de este servidor, quizá más lento, o no te conectas."
    , noRelay = "Aquí no es posible: este servidor no tiene retransmisor y los navegadores se conectan directamente."
    , hideFrom = \name -> "Ocultar a " ++ isolated name
    , direct = "Conoce tu dirección IP: sus navegadores están conectados directamente."
    , relayed = "Puede conocer tu dirección IP, aunque la conexión pase por un retransmisor."
    , canLearn = "Puede conocer tu dirección IP."
    , hidden = "Ve la dirección del retransmisor, no la tuya."
    , hiddenNow = "Ahora ve la dirección del retransmisor, pero pudo conocer la tuya antes en esta llamada."
    , blocked = Privacy.blockedIn "Sin conexión: ocultas tu dirección, y este servidor no tiene retransmisor." "Sin conexión: ocultas tu dirección, y el retransmisor no responde."
    , blockedBy = \name -> Privacy.blockedIn ("Sin conexión: " ++ isolated name ++ " oculta su dirección, y este servidor no tiene retransmisor.") ("Sin conexión: " ++ isolated name ++ " oculta su dirección, y el retransmisor no le responde.")
    , cannotReach = \name -> "Sin conexión con " ++ isolated name
    , device = "En este dispositivo"
    , history = "Este navegador quizá guarde el enlace en su historial, donde puede encontrarlo quien lo use después. Allo no puede borrarlo de ahí, pero tú sí. O usa una ventana privada la próxima vez."
    }
