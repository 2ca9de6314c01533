module I18n.Spanish.Hosting exposing (words)

import I18n.Hosting exposing (HostingWords)
import Room.Name exposing (isolated)


words : HostingWords
words =
    { manage = "Enlaces y códigos QR"
    , links = "Enlaces activos"
    , mainLink = "Enlace de invitación"
    , forOne = "para una persona"
    , forAll = "para todos"
    , until = "hasta"
    , code = "Código QR"
    , codeOf = \name -> "Código QR del enlace: " ++ isolated name
    , revoke = "Anular"
    , revokeQuestion = \name -> "¿Anular el enlace «" ++ isolated name ++ "»?"
    , revokeHint = "Nadie más podrá entrar con él. Quienes están en la llamada se quedan."
    , newLink = "Nuevo enlace"
    , label = "¿Para quién es?"
    , labelExample = "Equipo, María…"
    , labelHint = "Se queda en este navegador."
    , life = "Cuánto tiempo sirve"
    , quarterHour = "15 minutos"
    , hour = "1 hora"
    , wholeCall = "El mayor tiempo posible"
    , single = "Para una persona"
    , singleHint = "Sirve para la primera persona que lo abra."
    , make = "Crear enlace"
    , replace = "Sustituir todos los enlaces"
    , replaceHint = "Los enlaces enviados hasta ahora dejarán de funcionar. Quienes están en la llamada se quedan."
    , replaceQuestion = "¿Sustituir todos los enlaces?"
    , replaceYes = "Sustituir"
    , inviteFailed = "No se pudo cambiar el enlace. Comprueba tu conexión e inténtalo de nuevo."
    , linksReplaced = "Los enlaces anteriores ya no funcionan. Hay uno nuevo."
    , hostLink = "Abrir en otro dispositivo"
    , hostLinkHint = "Quien tenga este enlace es anfitrión de esta llamada: puede dejar entrar o sacar a personas y terminarla. No lo compartas con nadie."
    , hostLinkUntil = "Funciona hasta"
    , hostLinkLabel = "Enlace de anfitrión"
    , askToMute = "Pedir que se silencie"
    , asksToMute = \name -> isolated name ++ " te pide que silencies tu micrófono"
    , mute = "Silenciarme"
    , silence = "Silenciar para mí"
    , silenced = "Silenciado para ti"
    , promoteQuestion = \name -> "¿Nombrar anfitrión a " ++ isolated name ++ "?"
    , promoteHint = "Un anfitrión puede dejar entrar o sacar a personas y terminar la llamada. No se puede deshacer."
    , promoteYes = "Nombrar anfitrión"
    , admitAll = "Dejar entrar a todos"
    , refuseAll = "Rechazar a todos"
    , knockSound = "Sonido cuando alguien llama a la puerta"
    , knockSoundHint = "Solo lo oyes tú."
    }
