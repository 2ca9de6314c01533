module I18n.German.Notices exposing (andMore, words)

import I18n.German.Chat as Chat
import I18n.German.Connection as Connection
import I18n.German.Devices as Devices
import I18n.German.Hosting as Hosting
import I18n.German.Links as Links
import I18n.German.Outside as Outside
import I18n.German.Pairs as Pairs
import I18n.German.Shortcuts as Shortcuts
import I18n.German.View as View
import Notice exposing (Notice)
import Room.Name as Name exposing (isolated)


words : Notice -> String
words what =
    case what of
        Notice.LinkCopied ->
            "Link kopiert"

        Notice.LinkCopiedToPaste ->
            "Link kopiert. Füge ihn in eine Nachricht an alle ein, die du einladen willst."

        Notice.LinkNotCopied ->
            "Der Link ließ sich nicht kopieren. Drück auf „Link kopieren“ oder markiere ihn und kopiere ihn selbst."

        Notice.ReportCopied ->
            Pairs.words.copied

        Notice.LogCopied ->
            "Protokoll kopiert"

        Notice.CopyFailed ->
            "Kopieren hat nicht geklappt. Markiere den Text und kopiere ihn selbst."

        Notice.Interference ->
            "Eine Nachricht ließ sich nicht öffnen: Der Link ist unvollständig, oder jemand manipuliert das Gespräch. Schickt euch den ganzen Link noch einmal."

        Notice.SafetyBroken name ->
            isolated name ++ ": " ++ Connection.words.broken

        Notice.DeviceLost ->
            "Ein Gerät wurde getrennt. Verbinde es wieder oder wähle ein anderes."

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
            "Dein Browser spielt noch keinen Ton ab. Klick irgendwohin, um die anderen zu hören."

        Notice.SpeakingMuted ->
            Shortcuts.words.speakingMuted

        Notice.Joined name [] ->
            isolated name ++ " ist da"

        Notice.Joined name [ other ] ->
            isolated name ++ " und " ++ isolated other ++ " sind da"

        Notice.Joined name others ->
            isolated name ++ " und " ++ String.fromInt (List.length others) ++ " weitere sind da"

        Notice.Left name ->
            isolated name ++ " ist gegangen"

        Notice.Lost name ->
            isolated name ++ " hat die Verbindung verloren"

        Notice.Removed name ->
            isolated name ++ " wurde entfernt"

        Notice.RoomLocked ->
            "Das Gespräch ist gesperrt: Niemand Neues kann hereinkommen"

        Notice.RoomUnlocked ->
            "Das Gespräch ist entsperrt"

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
            "Du bist jetzt Host dieses Gesprächs"


andMore : Int -> String
andMore n =
    "und " ++ String.fromInt n ++ " weitere"
