module I18n.Spanish exposing (words)

import Device.Media as Media exposing (Kind(..), Trouble(..))
import I18n exposing (EndingWords, TroubleWords, Words)
import I18n.Links
import I18n.Pairs
import I18n.Privacy
import I18n.Server
import I18n.Spanish.Chat as Chat
import I18n.Spanish.Connection as Connection
import I18n.Spanish.Hosting as Hosting
import I18n.Spanish.Outside as Outside
import I18n.Spanish.Shortcuts as Shortcuts
import I18n.View
import Notice exposing (Notice)
import Room.Ending as Ending exposing (Ending(..))
import Room.Name as Name exposing (isolated)


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
        , knockHint = "Tú dejas entrar a cada persona."
        , start = "Iniciar una llamada"
        , starting = "Iniciando…"
        , privacy = "El sonido y la imagen van cifrados de navegador a navegador. Este servidor no puede escuchar y no guarda nada."
        , key = "Clave para iniciar llamadas"
        , keyHint = "En este servidor solo inicia llamadas quien tiene su clave. Para participar no hace falta."
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
        , offline = "No se puede llegar al servidor. Comprueba tu conexión e inténtalo de nuevo."
        , failed = \code -> "No se ha podido iniciar la llamada (" ++ code ++ "). Inténtalo de nuevo."
        }
    , lobby =
        { titleHost = "Tu llamada está lista"
        , titleGuest = "Te han invitado a una llamada"
        , titleKnock = "Te han invitado a una llamada"
        , leadHost = "Envía el enlace y entra. También puedes enviarlo más tarde."
        , leadGuest = "Nadie te ve ni te oye antes de que entres."
        , leadKnock = "Llama a la puerta y te dejarán entrar. Antes nadie te ve ni te oye."
        , preview = "Tu imagen"
        , asking = "Tu navegador pide la cámara y el micrófono. Elige «Permitir»."
        , cameraOff = "Tu cámara está apagada"
        , name = "Tu nombre"
        , nameHint = "Así te verán los demás"
        , join = "Entrar en la llamada"
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
        , tooLong = \n -> "Demasiado largo para enviarlo, por " ++ count n "carácter" "caracteres"
        , onlyShown = \shown -> "Demasiado largo. Los demás solo verán: " ++ isolated shown
        }
    , trouble = trouble
    , troubleWithBoth = troubleWithBoth
    , invite =
        { title = "Invitar a alguien"
        , lead = "Quien tenga este enlace puede entrar."
        , leadKnock = "Quien tenga este enlace puede llamar a la puerta. Tú abres."
        , label = "Enlace de invitación"
        , copy = "Copiar enlace"
        , share = "Compartir"
        }
    , links = I18n.Links.spanish
    , waiting =
        { title = "Has llamado a la puerta"
        , lead = "Ahora te pueden dejar entrar. No tienes que hacer nada más."
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
        , muted = "Micrófono apagado"
        , cameraOff = "Cámara apagada"
        , connecting = "Conectando…"
        , reconnecting = "Reconectando…"
        , failed = "Sin conexión"
        , away = "Ausente"
        , signalingLost = "El servidor no responde. La llamada sigue y Allo lo intenta de nuevo."
        , offline = "Estás sin conexión. Allo volverá por sí solo."
        , locked = "Cerrada"
        , knocks = \name -> isolated name ++ " llama a la puerta"
        , doorbell = "Llaman a la puerta"
        , others = andMore
        , admit = "Dejar entrar"
        , refuse = "Rechazar"
        }
    , hosting = Hosting.words
    , people =
        { title = \n -> "Personas (" ++ String.fromInt n ++ ")"
        , here = "En la llamada"
        , atTheDoor = "En la puerta"
        , host = "Anfitrión"
        , lock = "Cerrar la llamada"
        , lockHint = "Nadie nuevo puede entrar."
        , remove = \name -> "Sacar a " ++ isolated name
        , removeQuestion = \name -> "¿Sacar a " ++ isolated name ++ " de la llamada?"
        , removeHint = "No podrá volver, y todos los enlaces enviados hasta ahora dejarán de funcionar."
        , removeYes = "Sacar"
        , end = "Terminar la llamada para todos"
        , endQuestion = "¿Terminar la llamada para todos?"
        , endHint = "Nadie podrá volver a ella."
        , endYes = "Terminar"
        }
    , chat = Chat.words
    , connection = Connection.words
    , privacy = I18n.Privacy.spanish
    , server = I18n.Server.spanish
    , pairs = I18n.Pairs.spanish
    , view = I18n.View.spanish
    , shortcuts = Shortcuts.words
    , outside = Outside.words
    , log =
        { title = "Registro"
        , lead = "Lo que Allo ha hecho y lo que ha fallado. Sin nombres, enlaces ni direcciones."
        , empty = "Todavía no ha pasado nada."
        , copy = "Copiar registro"
        , open = "Registro"
        , misread = \mistake -> "No se ha entendido un mensaje interno de la página: " ++ mistake
        }
    , notice = notice
    , ending = ending
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
            { title = "La cámara está bloqueada", advice = "Permítela para esta página en la barra de direcciones del navegador e inténtalo de nuevo." }

        ( Camera, InUse ) ->
            { title = "La cámara ya se está usando", advice = "Cierra el otro programa o la otra pestaña que la usa e inténtalo de nuevo." }

        ( Camera, Broken ) ->
            { title = "La cámara no arranca", advice = "Desconéctala y vuelve a conectarla, o elige otra." }

        ( Microphone, NoDevice ) ->
            { title = "No se ha encontrado ningún micrófono", advice = "Conecta uno e inténtalo de nuevo. Hasta entonces los demás no te oyen." }

        ( Microphone, NotAllowed ) ->
            { title = "El micrófono está bloqueado", advice = "Permítelo para esta página en la barra de direcciones del navegador e inténtalo de nuevo." }

        ( Microphone, InUse ) ->
            { title = "El micrófono ya se está usando", advice = "Cierra el otro programa o la otra pestaña que lo usa e inténtalo de nuevo." }

        ( Microphone, Broken ) ->
            { title = "El micrófono no arranca", advice = "Desconéctalo y vuelve a conectarlo, o elige otro." }

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
            { title = "La cámara y el micrófono están bloqueados", advice = "Permítelos para esta página en la barra de direcciones del navegador e inténtalo de nuevo. También puedes entrar sin ellos." }

        InUse ->
            { title = "La cámara y el micrófono ya se están usando", advice = "Cierra el otro programa o la otra pestaña que los usa e inténtalo de nuevo. También puedes entrar sin ellos." }

        Broken ->
            { title = "La cámara y el micrófono no arrancan", advice = "Desconéctalos y vuelve a conectarlos, o elige otros. También puedes entrar sin ellos." }

        TakenBySystem ->
            Outside.words.bothInterrupted

        NoAnswer ->
            Outside.words.bothUnanswered


notice : Notice -> String
notice what =
    case what of
        Notice.LinkCopied ->
            "Enlace copiado"

        Notice.ReportCopied ->
            I18n.Pairs.spanish.copied

        Notice.LogCopied ->
            "Registro copiado"

        Notice.CopyFailed ->
            "No se ha podido copiar. Selecciona el texto y cópialo tú."

        Notice.Interference ->
            "No se ha podido abrir un mensaje: este enlace está incompleto o alguien se interpone. Enviaos de nuevo el enlace entero."

        Notice.NoPath _ ->
            "No hay camino desde tu red hasta una de las otras personas. Otra red puede ayudar."

        Notice.SafetyBroken name ->
            isolated name ++ ": " ++ Connection.words.broken

        Notice.DeviceLost ->
            "Se ha desconectado un dispositivo. Vuelve a conectarlo o elige otro."

        Notice.Interrupted kind ->
            Outside.words.nowInterrupted kind

        Notice.NotSent ->
            Outside.words.notSent

        Notice.ShareInterrupted ->
            Outside.words.shareInterrupted

        Notice.SpeakerLost ->
            Outside.words.speakerLost

        Notice.PlaybackStopped ->
            Outside.words.playbackStopped

        Notice.BrowserRefused ->
            Outside.words.browserRefused

        Notice.LetIn ->
            Outside.words.letIn

        Notice.NotLetIn ->
            Outside.words.notLetIn

        Notice.ShareFailed ->
            I18n.View.spanish.shareFailed

        Notice.SoundBlocked ->
            "Tu navegador aún no reproduce el sonido. Haz clic en cualquier sitio para oír a los demás."

        Notice.SpeakingMuted ->
            Shortcuts.words.speakingMuted

        Notice.Joined name [] ->
            isolated name ++ " ha entrado"

        Notice.Joined name [ other ] ->
            isolated name ++ " y " ++ isolated other ++ " han entrado"

        Notice.Joined name others ->
            isolated name ++ " y " ++ String.fromInt (List.length others) ++ " más han entrado"

        Notice.Left name ->
            isolated name ++ " ha salido"

        Notice.Lost name ->
            isolated name ++ " ha perdido la conexión"

        Notice.Removed name ->
            isolated name ++ " ya no está en la llamada"

        Notice.RoomLocked ->
            "La llamada está cerrada: nadie nuevo puede entrar"

        Notice.RoomUnlocked ->
            "La llamada vuelve a estar abierta"

        Notice.HandRaised name ->
            Chat.words.raisesHand name

        Notice.FilesRefused obstacle names ->
            Chat.words.notOffered obstacle (Name.list andMore names)

        Notice.InviteFailed ->
            Hosting.words.inviteFailed

        Notice.MuteAsked name ->
            Hosting.words.asksToMute name

        Notice.LinkExposed ->
            I18n.Links.spanish.exposedHere

        Notice.LinksReplaced ->
            Hosting.words.linksReplaced

        Notice.BecameHost ->
            "Ahora diriges esta llamada"


ending : Ending -> EndingWords
ending what =
    case what of
        Left ->
            { title = "Has salido de la llamada", text = "¿Ha sido sin querer? Puedes volver a entrar ahora mismo." }

        Ended ->
            { title = "La llamada ha terminado", text = "Un anfitrión la ha terminado para todos. No se ha guardado nada." }

        Removed ->
            { title = "Te han sacado de la llamada", text = "Lo ha hecho un anfitrión, y este enlace ya no funciona para ti." }

        Refused ->
            { title = "No te han dejado entrar", text = "El anfitrión lo ha rechazado. Si ha sido un error, pídele un enlace nuevo." }

        Replaced ->
            { title = "La llamada ha pasado a otra pestaña", text = "La has abierto por segunda vez y ahora la tiene la pestaña más nueva. Puedes traerla de vuelta aquí." }

        Expired ->
            { title = "Este enlace ha caducado", text = "Las invitaciones valen un tiempo limitado. Pide una nueva a quien te la envió." }

        InvalidToken ->
            { title = "Este enlace no es correcto", text = "Se cambió o se cortó por el camino, o es de otro servidor. Pídelo de nuevo o cópialo entero." }

        InviteUsed ->
            { title = "Este enlace ya se ha usado", text = "Era para una sola persona. Pide el tuyo al anfitrión." }

        InviteRevoked ->
            { title = "Este enlace se ha retirado", text = "El anfitrión lo ha sustituido. Pídele el nuevo." }

        RoomFull ->
            { title = "La llamada está llena", text = "No cabe nadie más. Inténtalo de nuevo cuando alguien haya salido." }

        RoomLocked ->
            { title = "La llamada está cerrada", text = "Ahora mismo no se deja entrar a nadie nuevo. Pide que la abran e inténtalo de nuevo." }

        RoomEnded ->
            { title = "Esta llamada ya acabó", text = "Se terminó, y sus enlaces ya no funcionan. Pide el enlace de una nueva." }

        RoomNotFound ->
            { title = "Esta llamada no existe", text = "Quizá ya acabó, o el enlace es de otro servidor. Pide un enlace nuevo." }

        Unanswered ->
            { title = "Nadie ha respondido", text = "Llamaste a la puerta hace diez minutos. Vuelve a llamar, o pregunta al anfitrión si lo ha visto." }

        TooMany ->
            { title = "Demasiados intentos", text = "Han llegado muchas peticiones desde tu red. Espera un minuto e inténtalo de nuevo." }

        Busy ->
            { title = "El servidor está lleno", text = "Ahora mismo no puede con una llamada más. Inténtalo de nuevo en unos minutos." }

        TooSlow ->
            { title = "Tu conexión es demasiado lenta", text = "No ha podido seguir la llamada. Inténtalo de nuevo, quizá desde otra red." }

        Unsupported ->
            { title = "Este navegador no puede hacer la llamada", text = "Las páginas que se abren dentro de una aplicación, y los navegadores antiguos, a menudo no tienen cámara o WebRTC. Abre el enlace en el propio Firefox, Chrome, Edge o Safari: no se ha gastado." }

        Insecure ->
            { title = "Esta página se ha abierto sin https", text = "Los navegadores solo dan la cámara y el cifrado a páginas seguras. Abre la misma dirección con https:// delante." }

        Offline ->
            { title = "No se puede llegar al servidor", text = "Comprueba tu conexión a internet. Si funciona, quizá el servidor esté caído: inténtalo de nuevo en un momento." }

        Intercepted ->
            Outside.words.intercepted

        Unforeseen code ->
            { title = "Algo ha salido mal", text = "La llamada no puede seguir (" ++ code ++ "). Inténtalo de nuevo; el registro dice más." }


count : Int -> String -> String -> String
count n one many =
    String.fromInt n
        ++ " "
        ++ (if n == 1 then
                one

            else
                many
           )


andMore : Int -> String
andMore n =
    "y " ++ String.fromInt n ++ " más"
