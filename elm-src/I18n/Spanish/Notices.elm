module I18n.Spanish.Notices exposing (andMore, words)

import I18n.Spanish.Chat as Chat
import I18n.Spanish.Connection as Connection
import I18n.Spanish.Devices as Devices
import I18n.Spanish.Hosting as Hosting
import I18n.Spanish.Links as Links
import I18n.Spanish.Outside as Outside
import I18n.Spanish.Pairs as Pairs
import I18n.Spanish.Shortcuts as Shortcuts
import I18n.Spanish.View as View
import Notice exposing (Notice)
import Room.Name as Name exposing (isolated)


words : Notice -> String
words what =
    case what of
        Notice.LinkCopied ->
            "Enlace copiado"

        Notice.LinkCopiedToPaste ->
            "Enlace copiado. Pégalo en un mensaje a quien quieras invitar."

        Notice.LinkNotCopied ->
            "No se ha podido copiar el enlace. Pulsa «Copiar enlace» o selecciónalo y cópialo."

        Notice.ReportCopied ->
            Pairs.words.copied

        Notice.LogCopied ->
            "Registro copiado"

        Notice.CopyFailed ->
            "No se ha podido copiar. Selecciona el texto y cópialo tú."

        Notice.Interference ->
            "No se ha podido abrir un mensaje: el enlace está incompleto o alguien interfiere en la llamada. Enviaos de nuevo el enlace entero."

        Notice.SafetyBroken name ->
            isolated name ++ ": " ++ Connection.words.broken

        Notice.DeviceLost ->
            "Se ha desconectado un dispositivo. Vuelve a conectarlo o elige otro."

        Notice.FlipFailed ->
            Devices.words.flipFailed

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

        Notice.CameInOff were ->
            Outside.words.cameInOff were

        Notice.ShareFailed ->
            View.words.shareFailed

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
            "La llamada está bloqueada: nadie más puede entrar"

        Notice.RoomUnlocked ->
            "La llamada está desbloqueada"

        Notice.HandRaised name ->
            Chat.words.raisesHand name

        Notice.Wrote name written ->
            Chat.words.says name written

        Notice.OffersFile name file ->
            Chat.words.offers name file

        Notice.FilesRefused obstacle names ->
            Chat.words.notOffered obstacle (Name.list andMore names)

        Notice.InviteFailed ->
            Hosting.words.inviteFailed

        Notice.MuteAsked name ->
            Hosting.words.asksToMute name

        Notice.LinkExposed ->
            Links.words.exposedHere

        Notice.LinksReplaced ->
            Hosting.words.linksReplaced

        Notice.BecameHost ->
            "Ahora eres anfitrión de esta llamada"


andMore : Int -> String
andMore n =
    "y " ++ String.fromInt n ++ " más"
