module I18n.Spanish.Links exposing (words)

import I18n.Links exposing (LinkWords)
import Invite.Arrival exposing (Trouble(..))


words : LinkWords
words =
    { sent = "¿Te han enviado un enlace?"
    , sentLabel = "El enlace que te han enviado"
    , sentHint = "También puedes pegar todo el mensaje en el que venía."
    , open = "Abrir el enlace"
    , trouble =
        \trouble ->
            case trouble of
                NoLink ->
                    { title = "No se ha encontrado ningún enlace", text = "Un enlace de invitación es largo: más de cien letras y cifras después de un #. Copia todo el mensaje y pégalo aquí." }

                Incomplete ->
                    { title = "Este enlace está incompleto", text = "Falta una parte. Copia el enlace entero, o todo el mensaje, y pégalo aquí." }

                Several ->
                    { title = "Aquí hay más de un enlace", text = "Pega solo el que quieras abrir." }

                Recased ->
                    { title = "Este enlace ha perdido sus mayúsculas", text = "Por el camino, todas las letras pasaron a minúsculas, o todas a mayúsculas, y eso no se puede deshacer. Pide el enlace otra vez por otro medio, como un código QR u otra aplicación de mensajes." }

                Changed ->
                    { title = "Este enlace no es correcto", text = "Por el camino cambió algún carácter. Copia todo el mensaje y pégalo aquí, o pide el enlace de nuevo." }

                Nowhere ->
                    { title = "No hay nada en esta dirección", text = "Si te han enviado un enlace, pégalo aquí. Cópialo entero, o todo el mensaje." }

                Elsewhere _ ->
                    { title = "Este enlace es de otro servidor", text = "Su llamada no está en este servidor." }
    , openThere = "Abrirlo allí"
    , expired = "Según el reloj de este dispositivo, este enlace ha caducado. Si el reloj va mal, quizá todavía funcione."
    , exposed =
        { title = "El servidor ha visto este enlace"
        , text = "Por el camino, el enlace cambió de modo que tu navegador lo envió entero al servidor. La llamada funciona, pero quien gestiona el servidor ahora podría escuchar. Díselo a quien te lo envió: debería enviarte un enlace nuevo, mejor a una llamada nueva."
        }
    , exposedHere = "El servidor ha visto un enlace de esta llamada, y quien gestiona el servidor ahora podría escuchar. Un anfitrión debería sustituir todos los enlaces o, mejor, iniciar una llamada nueva."
    , carry = "Usar otro navegador u otro dispositivo"
    , carryHint = "Copia el enlace y ábrelo allí."
    , carryLabel = "El enlace que has abierto"
    , otherTitle = "¿Ir a la otra llamada?"
    , otherText = "En esta pestaña se ha abierto el enlace de otra llamada. Si vas allí, dejas esta."
    , stay = "Quedarme aquí"
    , go = "Salir e ir allí"
    }
