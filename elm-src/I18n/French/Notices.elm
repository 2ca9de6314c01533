module I18n.French.Notices exposing (andMore, words)

import I18n.French.Chat as Chat
import I18n.French.Connection as Connection
import I18n.French.Devices as Devices
import I18n.French.Hosting as Hosting
import I18n.French.Links as Links
import I18n.French.Outside as Outside
import I18n.French.Pairs as Pairs
import I18n.French.Shortcuts as Shortcuts
import I18n.French.View as View
import Notice exposing (Notice)
import Room.Name as Name exposing (isolated)


words : Notice -> String
words what =
    case what of
        Notice.LinkCopied ->
            "Lien copié"

        Notice.LinkCopiedToPaste ->
            "Lien copié. Collez-le dans un message aux personnes que vous voulez inviter."

        Notice.LinkNotCopied ->
            "Le lien n’a pas pu être copié. Appuyez sur «\u{00A0}Copier le lien\u{00A0}», ou sélectionnez-le et copiez-le vous-même."

        Notice.ReportCopied ->
            Pairs.words.copied

        Notice.LogCopied ->
            "Journal copié"

        Notice.CopyFailed ->
            "La copie a échoué. Sélectionnez le texte et copiez-le vous-même."

        Notice.Interference ->
            "Un message n’a pas pu être ouvert\u{00A0}: le lien est incomplet, ou quelqu’un perturbe l’appel. Envoyez-vous de nouveau le lien entier."

        Notice.SafetyBroken name ->
            isolated name ++ "\u{00A0}: " ++ Connection.words.broken

        Notice.DeviceLost ->
            "Un appareil a été débranché. Rebranchez-le ou choisissez-en un autre."

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
            "Votre navigateur ne joue pas encore le son. Cliquez n’importe où pour entendre les autres."

        Notice.SpeakingMuted ->
            Shortcuts.words.speakingMuted

        Notice.Joined name [] ->
            isolated name ++ " est là"

        Notice.Joined name [ other ] ->
            isolated name ++ " et " ++ isolated other ++ " sont là"

        Notice.Joined name others ->
            isolated name ++ " et " ++ String.fromInt (List.length others) ++ " autres sont là"

        Notice.Left name ->
            isolated name ++ " a quitté l’appel"

        Notice.Lost name ->
            isolated name ++ " a perdu la connexion"

        Notice.Removed name ->
            isolated name ++ " ne fait plus partie de l’appel"

        Notice.RoomLocked ->
            "L’appel est verrouillé\u{00A0}: plus personne ne peut entrer"

        Notice.RoomUnlocked ->
            "L’appel est déverrouillé"

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
            "Vous êtes maintenant hôte de cet appel"


andMore : Int -> String
andMore n =
    "et " ++ String.fromInt n ++ " autres"
