module I18n.Spanish.Endings exposing (words)

import I18n exposing (EndingWords)
import I18n.Spanish.Outside as Outside
import Room.Ending exposing (Ending(..))


words : Ending -> EndingWords
words what =
    case what of
        Left ->
            { title = "Has salido de la llamada", text = "¿Ha sido sin querer? Puedes volver a entrar ahora mismo." }

        Ended ->
            { title = "La llamada ha terminado", text = "Un anfitrión la ha terminado para todos. No se ha guardado nada." }

        Removed ->
            { title = "Te han sacado de la llamada", text = "Lo ha hecho un anfitrión, y este enlace ya no funciona para ti." }

        Refused ->
            { title = "No te han dejado entrar", text = "El anfitrión ha rechazado tu llamada a la puerta. Si ha sido un error, pídele un enlace nuevo." }

        Replaced ->
            { title = "La llamada ha pasado a otra pestaña", text = "La has abierto por segunda vez y ahora está en la pestaña más nueva. Puedes traerla de vuelta aquí." }

        Expired ->
            { title = "Este enlace ha caducado", text = "Las invitaciones valen un tiempo limitado. Pide una nueva a quien te la envió." }

        Outlasted ->
            { title = "La llamada ha llegado a su duración máxima", text = "En este servidor una llamada solo dura cierto tiempo. Su anfitrión puede volver a abrir una llamada para más tarde; si no, inicia una nueva." }

        InvalidToken ->
            { title = "Este enlace no es válido", text = "Se cambió o se cortó por el camino, o es de otro servidor. Pídelo de nuevo o cópialo entero." }

        InviteUsed ->
            { title = "Este enlace ya se ha usado", text = "Era para una sola persona. Pide el tuyo al anfitrión." }

        InviteRevoked ->
            { title = "Este enlace se ha anulado", text = "El anfitrión lo ha sustituido. Pídele el nuevo." }

        RoomFull ->
            { title = "La llamada está llena", text = "No cabe nadie más. Inténtalo de nuevo cuando alguien haya salido." }

        RoomLocked ->
            { title = "La llamada está bloqueada", text = "El anfitrión no deja entrar a nadie más por ahora. Pídele que la desbloquee e inténtalo de nuevo." }

        RoomEnded ->
            { title = "Esta llamada ha terminado", text = "Pide el enlace de una nueva." }

        RoomNotFound ->
            { title = "Esta llamada no existe", text = "Quizá ha terminado, o el enlace es de otro servidor. Pide un enlace nuevo." }

        Unanswered ->
            { title = "Nadie ha respondido", text = "Llamaste a la puerta hace diez minutos. Vuelve a llamar, o pregunta al anfitrión si lo ha visto." }

        TooMany ->
            { title = "Demasiados intentos", text = "Han llegado muchos intentos desde tu red. Espera un minuto e inténtalo de nuevo." }

        Busy ->
            { title = "El servidor está lleno", text = "Ahora mismo no admite más llamadas. Inténtalo de nuevo en unos minutos." }

        TooSlow ->
            { title = "Tu conexión es demasiado lenta", text = "No ha podido seguir la llamada. Inténtalo de nuevo, quizá desde otra red." }

        Unsupported ->
            { title = "Este navegador no permite hacer llamadas", text = "Los navegadores antiguos, y las páginas que se abren dentro de otra aplicación, a menudo no tienen acceso a la cámara o a WebRTC. Abre el enlace directamente en Firefox, Chrome, Edge o Safari: todavía sirve." }

        Insecure ->
            { title = "Esta página se ha abierto sin https", text = "Los navegadores solo permiten la cámara y el cifrado en páginas seguras. Abre la misma dirección con https:// delante." }

        Offline ->
            { title = "No se puede conectar con el servidor", text = "Comprueba tu conexión a internet. Si funciona, quizá el servidor esté caído: inténtalo de nuevo en un momento." }

        Intercepted ->
            Outside.words.intercepted

        Unforeseen code ->
            { title = "Algo ha salido mal", text = "La llamada no puede seguir (" ++ code ++ "). Inténtalo de nuevo; hay más detalles en el registro." }
