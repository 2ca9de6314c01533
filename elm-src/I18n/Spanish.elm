module I18n.Spanish exposing (words)

import Device.Media exposing (Kind(..), Trouble(..))
import I18n exposing (TroubleWords, Words)
import I18n.Spanish.Chat as Chat
import I18n.Spanish.Connection as Connection
import I18n.Spanish.Devices as Devices
import I18n.Spanish.Endings as Endings
import I18n.Spanish.Hosting as Hosting
import I18n.Spanish.Later as Later
import I18n.Spanish.Links as Links
import I18n.Spanish.Lobby as Lobby
import I18n.Spanish.Notices as Notices
import I18n.Spanish.Outside as Outside
import I18n.Spanish.Pairs as Pairs
import I18n.Spanish.Privacy as Privacy
import I18n.Spanish.Server as Server
import I18n.Spanish.Shortcuts as Shortcuts
import I18n.Spanish.View as View
import I18n.Spanish.YourCalls as YourCalls
import Room.Name exposing (isolated)


words : Words
words =
    { language = "Idioma"
    , close = "Cerrar"
    , cancel = "Cancelar"
    , backToStart = "Volver al inicio"
    , opening = "Abriendo la invitación…"
    , resuming = "Volviendo a la llamada…"
    , you = "Tú"
    , aGuest = "Invitado"
    , theHost = "Anfitrión"
    , unreadable = "Nombre ilegible"
    , home =
        { title = "Videollamadas privadas con un enlace"
        , lead = "Inicia una llamada, envía el enlace y habla. Sin cuenta y sin aplicación."
        , knock = "Los invitados llaman primero a la puerta"
        , knockHint = "Tú decides quién entra."
        , start = "Iniciar una llamada"
        , starting = "Iniciando…"
        , privacy = "El sonido y la imagen van cifrados de navegador a navegador. Este servidor no puede escuchar y no guarda nada."
        , key = "Clave para iniciar llamadas"
        , keyHint = "En este servidor hace falta una clave para iniciar llamadas, pero no para participar."
        , wrongKey = "Esta clave no es la correcta. Compruébala e inténtalo de nuevo."
        , tooMany =
            \seconds ->
                "Se han iniciado demasiadas llamadas desde aquí. Inténtalo de nuevo en "
                    ++ (case seconds of
                            Just n ->
                                count n "segundo." "segundos."

                            Nothing ->
                                "un minuto."
                       )
        , busy = "Este servidor está lleno ahora mismo. Inténtalo de nuevo en unos minutos."
        , offline = "No se puede conectar con el servidor. Comprueba tu conexión e inténtalo de nuevo."
        , failed = \code -> "No se ha podido iniciar la llamada (" ++ code ++ "). Inténtalo de nuevo."
        }
    , lobby =
        { titleHost = "Tu llamada está lista"
        , titleGuest = "Te han invitado a una llamada"
        , titleKnock = "Te han invitado a una llamada"
        , titleHostLink = "Eres anfitrión de esta llamada"
        , leadHost = "Envía el enlace y entra. También puedes enviarlo más tarde."
        , leadGuest = "Nadie te ve ni te oye antes de que entres."
        , leadKnock = "Llama a la puerta y el anfitrión te dejará entrar. Antes nadie te ve ni te oye."
        , leadHostLink = "Este dispositivo entra como anfitrión. Nadie te ve ni te oye antes de que estés en la llamada."
        , preview = "Tu imagen"
        , asking = "Tu navegador pide la cámara y el micrófono. Elige «Permitir»."
        , cameraOff = "Tu cámara está apagada"
        , name = "Tu nombre"
        , nameHint = "Así te verán los demás"
        , join = "Entrar en la llamada"
        , copyAndJoin = "Copiar enlace y entrar"
        , joinWithout = "Entrar sin cámara ni micrófono"
        , knock = "Llamar a la puerta"
        , joining = "Un momento…"
        , devices = "Elegir dispositivos"
        , camera = "Cámara"
        , microphone = "Micrófono"
        , speaker = "Altavoz"
        , noDevice = "No se ha encontrado"
        , level = "Nivel de tu micrófono"
        , testSpeaker = "Reproducir un sonido de prueba"
        , seen = Lobby.seen
        }
    , limits =
        { left =
            \n ->
                (if n == 1 then
                    "Queda "

                 else
                    "Quedan "
                )
                    ++ count n "carácter" "caracteres"
        , tooLong = \n -> "Demasiado largo para enviarlo: sobran " ++ count n "carácter" "caracteres"
        , onlyShown = \shown -> "Demasiado largo. Los demás solo verán: " ++ isolated shown
        }
    , trouble = trouble
    , troubleWithBoth = troubleWithBoth
    , invite =
        { invite = "Invitar"
        , title = "Invitar a alguien"
        , lead = "Quien tenga este enlace puede entrar."
        , leadKnock = "Quien tenga este enlace puede llamar a la puerta. Tú abres."
        , leadHere = "Quien tenga este enlace puede entrar mientras estés aquí."
        , leadLocked = "La llamada está bloqueada: nadie más puede entrar con este enlace."
        , local = "Este enlace sirve para los dispositivos de tu red. Avisarán una vez de que este servidor tiene su propio certificado: elige «Avanzado» y continúa."
        , label = "Enlace de invitación"
        , copy = "Copiar enlace"
        , share = "Compartir"
        }
    , links = Links.words
    , yourCalls = YourCalls.words
    , later = Later.words
    , waiting =
        { title = "Has llamado a la puerta"
        , lead = "El anfitrión ya puede dejarte entrar. No tienes que hacer nada más."
        , leadAlone = "Ahora mismo no hay ningún anfitrión en la llamada. Quédate en esta página: oirás un sonido cuando llegue uno."
        , stop = "Dejar de esperar"
        }
    , call =
        { title = "Llamada"
        , controls = "Controles de la llamada"
        , microphone = "Micrófono"
        , camera = "Cámara"
        , fullscreen = "Pantalla completa"
        , people = "Personas"
        , devices = "Dispositivos"
        , log = "Registro"
        , more = "Más"
        , leave = "Salir"
        , alone = "Todavía no hay nadie más"
        , aloneAgain = "Ahora no hay nadie más"
        , muted = "Micrófono apagado"
        , cameraOff = "Cámara apagada"
        , connecting = "Conectando…"
        , reconnecting = "Reconectando…"
        , failed = \name -> "Sin conexión con " ++ isolated name ++ ": no se ha encontrado un camino desde tu red. Otra red puede ayudar."
        , away = "Ausente"
        , signalingLost = "No se puede conectar con el servidor. Tu llamada sigue, y Allo lo sigue intentando."
        , offline = "Estás sin conexión. Allo se volverá a conectar solo."
        , locked = "Bloqueada"
        , knocks = \name -> isolated name ++ " llama a la puerta"
        , doorbell = "Llaman a la puerta"
        , comingSound = "Sonido cuando alguien entra o sale"
        , comingSoundHint = "Hasta cuatro personas en la llamada. Solo lo oyes tú."
        , others = Notices.andMore
        , admit = "Dejar entrar"
        , refuse = "Rechazar"
        }
    , hosting = Hosting.words
    , people =
        { title = \n -> "Personas (" ++ String.fromInt n ++ ")"
        , here = "En la llamada"
        , atTheDoor = "En la puerta"
        , host = "Anfitrión"
        , lock = "Bloquear la llamada"
        , lockHint = "Nadie más puede entrar."
        , options = \name -> "Opciones de " ++ isolated name
        , volume = "Volumen para mí"
        , percent = \n -> String.fromInt n ++ "\u{00A0}%"
        , removeQuestion = \name -> "¿Sacar a " ++ isolated name ++ " de la llamada?"
        , removeHint = "No podrá volver, y todos los enlaces enviados hasta ahora dejarán de funcionar."
        , removeYes = "Sacar"
        , end = "Terminar la llamada para todos"
        , endQuestion = "¿Terminar la llamada para todos?"
        , endHint = "La llamada termina al momento para todos."
        , endYes = "Terminar la llamada"
        }
    , chat = Chat.words
    , connection = Connection.words
    , privacy = Privacy.words
    , server = Server.words
    , pairs = Pairs.words
    , view = View.words
    , devices = Devices.words
    , shortcuts = Shortcuts.words
    , outside = Outside.words
    , log =
        { title = "Registro"
        , lead = "Lo que Allo ha hecho y lo que ha fallado. Sin nombres, enlaces ni direcciones."
        , empty = "Todavía no ha pasado nada."
        , copy = "Copiar registro"
        , open = "Registro"
        , misread = \mistake -> "La página no ha podido leer uno de sus propios mensajes: " ++ mistake
        }
    , notice = Notices.words
    , ending = Endings.words
    , rejoin = "Volver a la llamada"
    , tryAgain = "Intentar de nuevo"
    , startAnew = "Iniciar tu propia llamada"
    }


trouble : Kind -> Trouble -> TroubleWords
trouble kind what =
    case ( kind, what ) of
        ( Camera, NoDevice ) ->
            { title = "No se ha encontrado ninguna cámara", advice = "Conecta una e inténtalo de nuevo, o entra solo con sonido." }

        ( Camera, NotAllowed ) ->
            { title = "Sin permiso para usar la cámara", advice = "Dáselo a esta página en la barra de direcciones del navegador e inténtalo de nuevo." }

        ( Camera, InUse ) ->
            { title = "La cámara ya se está usando", advice = "Cierra el otro programa o la otra pestaña que la usa e inténtalo de nuevo." }

        ( Camera, Broken ) ->
            { title = "La cámara no se enciende", advice = "Desconéctala y vuelve a conectarla, o elige otra." }

        ( Microphone, NoDevice ) ->
            { title = "No se ha encontrado ningún micrófono", advice = "Conecta uno e inténtalo de nuevo. Hasta entonces los demás no te oyen." }

        ( Microphone, NotAllowed ) ->
            { title = "Sin permiso para usar el micrófono", advice = "Dáselo a esta página en la barra de direcciones del navegador e inténtalo de nuevo." }

        ( Microphone, InUse ) ->
            { title = "El micrófono ya se está usando", advice = "Cierra el otro programa o la otra pestaña que lo usa e inténtalo de nuevo." }

        ( Microphone, Broken ) ->
            { title = "El micrófono no se enciende", advice = "Desconéctalo y vuelve a conectarlo, o elige otro." }

        ( _, TakenBySystem ) ->
            Outside.words.interrupted kind

        ( _, NoAnswer ) ->
            Outside.words.unanswered kind

        ( Speaker, _ ) ->
            { title = "El altavoz no funciona", advice = "Elige otro." }


troubleWithBoth : Trouble -> TroubleWords
troubleWithBoth what =
    case what of
        NoDevice ->
            { title = "No se han encontrado ni cámara ni micrófono", advice = "Conéctalos e inténtalo de nuevo. También puedes entrar sin ellos: verás y oirás a los demás." }

        NotAllowed ->
            { title = "Sin permiso para usar la cámara y el micrófono", advice = "Dáselo a esta página en la barra de direcciones del navegador e inténtalo de nuevo. También puedes entrar sin ellos." }

        InUse ->
            { title = "La cámara y el micrófono ya se están usando", advice = "Cierra el otro programa o la otra pestaña que los usa e inténtalo de nuevo. También puedes entrar sin ellos." }

        Broken ->
            { title = "La cámara y el micrófono no se encienden", advice = "Desconéctalos y vuelve a conectarlos, o elige otros. También puedes entrar sin ellos." }

        TakenBySystem ->
            Outside.words.bothInterrupted

        NoAnswer ->
            Outside.words.bothUnanswered


count : Int -> String -> String -> String
count n one many =
    String.fromInt n
        ++ " "
        ++ (if n == 1 then
                one

            else
                many
           )
