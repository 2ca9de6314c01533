module I18n.Spanish.Hosting exposing (words)

import I18n.Hosting exposing (HostingWords)
import Room.Name exposing (isolated)


words : HostingWords
words =
    { manage = "Enlaces y códigos QR"
    , links = "Enlaces válidos"
    , mainLink = "Enlace de invitación"
    , forOne = "para una persona"
    , forAll = "para todos"
    , until = "hasta"
    , code = "Código QR"
    , codeOf = \name -> "Código QR del enlace: " ++ isolated name
    , revoke = "Anular"
    , revokeQuestion = \name -> "¿Anular el enlace «" ++ isolated name ++ "»?"
    , revokeHint = "Nadie más podrá entrar con él. Quien está en la llamada se queda."
    , newLink = "Nuevo enlace"
    , label = "¿Para quién es?"
    , labelExample = "Equipo, María…"
    , labelHint = "Se queda en este navegador."
    , life = "Cuánto tiempo sirve"
    , quarterHour = "15 minutos"
    , hour = "1 hora"
    , wholeCall = "El mayor tiempo posible"
    , single = "Para una persona"
    , singleHint = "Es de quien lo abra primero."
    , make = "Crear enlace"
    , replace = "Cambiar todos los enlaces"
    , replaceHint = "Los enlaces enviados hasta ahora dejan de servir. Quien está en la llamada se queda."
    , replaceQuestion = "¿Cambiar todos los enlaces?"
    , replaceYes = "Cambiar"
    , inviteFailed = "No se pudo cambiar el enlace. Comprueba tu conexión e inténtalo de nuevo."
    , linksReplaced = "Los enlaces anteriores ya no sirven. Hay uno nuevo."
    , askToMute = "Pedir silencio"
    , asksToMute = \name -> isolated name ++ " te pide que silencies tu micrófono"
    , mute = "Silenciarme"
    , silence = "Silenciar para mí"
    , silenced = "Silenciado para ti"
    , promoteQuestion = \name -> "¿Nombrar anfitrión a " ++ isolated name ++ "?"
    , promoteHint = "Un anfitrión deja entrar, expulsa y termina la llamada. No se puede deshacer."
    , promoteYes = "Nombrar anfitrión"
    , admitAll = "Dejar entrar a todos"
    , refuseAll = "Rechazar a todos"
    , knockSound = "Sonido cuando alguien llama a la puerta"
    , knockSoundHint = "Solo lo oyes tú."
    }
