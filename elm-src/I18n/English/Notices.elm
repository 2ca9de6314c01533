module I18n.English.Notices exposing (andMore, words)

import I18n.English.Chat as Chat
import I18n.English.Connection as Connection
import I18n.English.Devices as Devices
import I18n.English.Hosting as Hosting
import I18n.English.Links as Links
import I18n.English.Outside as Outside
import I18n.English.Pairs as Pairs
import I18n.English.Shortcuts as Shortcuts
import I18n.English.View as View
import Notice exposing (Notice)
import Room.Name as Name exposing (isolated)


words : Notice -> String
words what =
    case what of
        Notice.LinkCopied ->
            "Link copied"

        Notice.LinkCopiedToPaste ->
            "Link copied. Paste it into a message to whoever you want to invite."

        Notice.LinkNotCopied ->
            "The link couldn’t be copied. Press “Copy link”, or select it and copy it yourself."

        Notice.ReportCopied ->
            Pairs.words.copied

        Notice.LogCopied ->
            "Log copied"

        Notice.CopyFailed ->
            "Couldn’t copy. Select the text and copy it yourself."

        Notice.Interference ->
            "A message couldn’t be opened: the link is incomplete, or someone is tampering with the call. Send the whole link again."

        Notice.SafetyBroken name ->
            isolated name ++ ": " ++ Connection.words.broken

        Notice.DeviceLost ->
            "A device was unplugged. Plug it back in or choose another one."

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
            "Your browser isn’t playing sound yet. Click anywhere to hear the others."

        Notice.SpeakingMuted ->
            Shortcuts.words.speakingMuted

        Notice.Joined name [] ->
            isolated name ++ " has joined"

        Notice.Joined name [ other ] ->
            isolated name ++ " and " ++ isolated other ++ " have joined"

        Notice.Joined name others ->
            isolated name ++ " and " ++ String.fromInt (List.length others) ++ " others have joined"

        Notice.Left name ->
            isolated name ++ " has left"

        Notice.Lost name ->
            isolated name ++ " has lost the connection"

        Notice.Removed name ->
            isolated name ++ " was removed"

        Notice.RoomLocked ->
            "The call is locked: nobody new can join"

        Notice.RoomUnlocked ->
            "The call is unlocked"

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
            "You’re now a host of this call"


andMore : Int -> String
andMore n =
    "and " ++ String.fromInt n ++ " more"
