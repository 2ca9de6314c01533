module I18n.English.Endings exposing (words)

import I18n exposing (EndingWords)
import I18n.English.Outside as Outside
import Room.Ending exposing (Ending(..))


words : Ending -> EndingWords
words what =
    case what of
        Left ->
            { title = "You have left the call", text = "Left by mistake? You can go straight back in." }

        Ended ->
            { title = "The call has ended", text = "A host ended it for everyone. Nothing of it was kept." }

        Removed ->
            { title = "You were removed from the call", text = "A host removed you, and this link no longer works for you." }

        Refused ->
            { title = "You were not let in", text = "The host declined your knock. If that was a mistake, ask them for a new link." }

        Replaced ->
            { title = "The call moved to another tab", text = "You opened it a second time, and the newest tab has it now. You can bring it back here." }

        Expired ->
            { title = "This link has expired", text = "Invites work for a limited time. Ask the person who sent it for a new one." }

        InvalidToken ->
            { title = "This link is not right", text = "It was changed or cut off on its way, or it is from another server. Ask for it again, or copy it whole." }

        InviteUsed ->
            { title = "This link was already used", text = "It was made for one person. Ask the host for one of your own." }

        InviteRevoked ->
            { title = "This link was taken back", text = "The host has replaced it. Ask them for the new one." }

        RoomFull ->
            { title = "The call is full", text = "As many people are in it as it can hold. Try again when someone has left." }

        RoomLocked ->
            { title = "The call is locked", text = "The host lets nobody new in at the moment. Ask them to unlock it, then try again." }

        RoomEnded ->
            { title = "This call is over", text = "It has ended, and its links no longer work. Ask for the link of a new one." }

        RoomNotFound ->
            { title = "There is no such call", text = "It may be over, or the link is for another server. Ask for a new link." }

        Unanswered ->
            { title = "Nobody has answered", text = "You knocked ten minutes ago. Knock again, or ask the host whether they have seen it." }

        TooMany ->
            { title = "Too many tries", text = "A lot of attempts came from your network. Wait a minute, then try again." }

        Busy ->
            { title = "The server is full", text = "It cannot take one more call right now. Try again in a few minutes." }

        TooSlow ->
            { title = "Your connection is too slow", text = "It could not keep up with the call. Try again, perhaps from another network." }

        Unsupported ->
            { title = "This browser cannot make the call", text = "Pages that open inside an app, and old browsers, often have no camera or no WebRTC. Open the link in Firefox, Chrome, Edge or Safari itself: it has not been used up." }

        Insecure ->
            { title = "This page was opened without https", text = "Browsers give camera and encryption to secure pages only. Open the same address with https:// in front." }

        Offline ->
            { title = "The server cannot be reached", text = "Check your internet connection. If it works, the server may be down: try again in a moment." }

        Intercepted ->
            Outside.words.intercepted

        Unforeseen code ->
            { title = "Something went wrong", text = "The call cannot go on (" ++ code ++ "). Try again; the log says more." }
