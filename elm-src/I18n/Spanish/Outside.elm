module I18n.Spanish.Outside exposing (words)

import Device.Media exposing (Kind(..))
import I18n.Outside exposing (OutsideWords)


words : OutsideWords
words =
    { away = { title = "No se puede conectar con el servidor", advice = "Allo lo sigue intentando y continuará solo en cuanto el servidor vuelva." }
    , noSocket = { title = "Algo bloquea la conexión con el servidor", advice = "El servidor responde, pero la conexión que necesita una llamada (WebSocket) no pasa. A menudo se debe a un proxy, una VPN o un programa de seguridad: prueba sin él o desde otra red. Allo lo sigue intentando." }
    , noServer = { title = "El servidor no responde", advice = "Comprueba tu conexión a internet. En un hotel o en un tren, puede que la red te pida iniciar sesión primero. Allo lo sigue intentando." }
    , interrupted =
        \kind ->
            if kind == Camera then
                { title = "Tu sistema ha pausado la cámara", advice = "Puede ser un interruptor de privacidad, una tapa cerrada u otro programa. Mientras tanto nadie te ve; después la cámara vuelve sola." }

            else
                { title = "Tu sistema ha silenciado el micrófono", advice = "Puede ser una llamada de teléfono, un interruptor de privacidad u otro programa. Mientras tanto nadie te oye; después el micrófono vuelve solo." }
    , bothInterrupted = { title = "Tu sistema ha pausado la cámara y el micrófono", advice = "Puede ser una llamada de teléfono, un interruptor de privacidad u otro programa. Después vuelven solos." }
    , unanswered =
        \kind ->
            if kind == Camera then
                { title = "Tu navegador sigue pidiendo permiso para la cámara", advice = "Busca su pregunta, que suele estar en la parte superior de la ventana, y respóndela. O inténtalo de nuevo." }

            else
                { title = "Tu navegador sigue pidiendo permiso para el micrófono", advice = "Busca su pregunta, que suele estar en la parte superior de la ventana, y respóndela. O inténtalo de nuevo." }
    , bothUnanswered = { title = "Tu navegador sigue pidiendo permiso para la cámara y el micrófono", advice = "Busca su pregunta, que suele estar en la parte superior de la ventana, y respóndela. O inténtalo de nuevo. También puedes entrar sin ellos." }
    , intercepted = { title = "Otra cosa responde en lugar del servidor", text = "Puede haber en medio una página de acceso de tu red, un proxy o un programa de seguridad. Abre cualquier otro sitio web para ver si tienes que iniciar sesión e inténtalo de nuevo." }
    , nowInterrupted =
        \kind ->
            if kind == Camera then
                "Tu sistema ha pausado tu cámara: por ahora nadie te ve."

            else
                "Tu sistema ha silenciado tu micrófono: por ahora nadie te oye."
    , notSent = "No se puede conectar con el servidor: no ha cambiado nada. Inténtalo de nuevo en un momento."
    , shareInterrupted = "La ventana que compartes no muestra nada por ahora, quizá porque está minimizada."
    , speakerLost = "Tu altavoz ya no está. Hasta que vuelva, el sonido sale por el habitual."
    , playbackStopped = "Algo ha detenido el sonido o la imagen. Haz clic en cualquier sitio para continuar."
    , browserRefused = "Tu navegador no lo permite aquí."
    , letIn = "Te han dejado entrar"
    , notLetIn = "No te han dejado entrar"
    , cameInOff =
        \were ->
            "Te han dejado entrar mientras mirabas otra cosa."
                ++ (if were.camera && were.microphone then
                        " La cámara y el micrófono están apagados."

                    else if were.camera then
                        " Tu cámara está apagada."

                    else
                        " Tu micrófono está apagado."
                   )
    , turnOn = "Encender"
    }
