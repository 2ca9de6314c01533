module I18n.English.Endings exposing (words)

import I18n exposing (EndingWords)
import I18n.English.Outside as Outside
import Room.Ending exposing (Ending(..))


words : Ending -> EndingWords
words what =
    case what of
        Left ->
            { title = "You left the call", text = "Left by mistake? You can go straight back in." }

        Ended ->
            { title = "The call has ended", text = "A host ended it for everyone. Nothing was kept." }

        Removed ->
            { title = "You were removed from the call", text = "A host removed you, and this link no longer works for you." }

        Refused ->
            { title = "You weren’t let in", text = "The host declined your knock. If that was a mistake, ask them for a new link." }

        Replaced ->
            { title = "The call moved to another tab", text = "You opened it again, and it’s in the newest tab now. You can bring it back here." }

        Expired ->
            { title = "This link has expired", text = "Invites work for a limited time. Ask the person who sent it for a new one." }

        Outlasted ->
            { title = "The call has reached its time limit", text = "On this server a call lasts only so long. Its host can open a call for later again; otherwise start a new one." }

        InvalidToken ->
            { title = "This link is not valid", text = "It was changed or cut off along the way, or it’s for another server. Ask for it again, or copy all of it." }

        InviteUsed ->
            { title = "This link has already been used", text = "It was for one person only. Ask the host for your own." }

        InviteRevoked ->
            { title = "This link was revoked", text = "The host has replaced it. Ask them for the new one." }

        RoomFull ->
            { title = "The call is full", text = "There’s no room for more people. Try again when someone has left." }

        RoomLocked ->
            { title = "The call is locked", text = "The host isn’t letting anyone new in right now. Ask them to unlock it, then try again." }

        RoomEnded ->
            { title = "This call is over", text = "It has ended. Ask for a link to a new one." }

        RoomNotFound ->
            { title = "There is no such call", text = "It may be over, or the link is for another server. Ask for a new link." }

        Unanswered ->
            { title = "Nobody answered", text = "You knocked ten minutes ago. Knock again, or ask the host whether they have seen it." }

        TooMany ->
            { title = "Too many attempts", text = "A lot of attempts came from your network. Wait a minute, then try again." }

        Busy ->
            { title = "The server is full", text = "It can’t take another call right now. Try again in a few minutes." }

        TooSlow ->
            { title = "Your connection is too slow", text = "It couldn’t keep up with the call. Try again, perhaps from another network." }

        Unsupported ->
            { title = "This browser can’t make calls", text = "Old browsers, and pages opened inside another app, often can’t use the camera or WebRTC. Open the link in Firefox, Chrome, Edge or Safari itself: it still works." }

        Insecure ->
            { title = "This page was opened without https", text = "Browsers allow the camera and encryption only on secure pages. Open the same address with https:// in front." }

        Offline ->
            { title = "Can’t reach the server", text = "Check your internet connection. If it works, the server may be down: try again in a moment." }

        Intercepted ->
            Outside.words.intercepted

        Unforeseen code ->
            { title = "Something went wrong", text = "The call can’t go on (" ++ code ++ "). Try again; the log has details." }
