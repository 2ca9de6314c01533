module I18n.English.Links exposing (words)

import I18n.Links exposing (LinkWords)
import Invite.Arrival exposing (Trouble(..))


words : LinkWords
words =
    { sent = "Were you sent a link?"
    , sentLabel = "The link you were sent"
    , sentHint = "You can also paste the whole message that it came in."
    , open = "Open the link"
    , trouble =
        \trouble ->
            case trouble of
                NoLink ->
                    { title = "No link was found", text = "An invite link is long: after a # come several hundred letters and digits. Copy the whole message and paste it here." }

                Incomplete ->
                    { title = "This link is incomplete", text = "A part of it is missing. Copy the whole link, or the whole message, and paste it here." }

                Several ->
                    { title = "There is more than one link here", text = "Paste only the one that you want to open." }

                Recased ->
                    { title = "This link has lost its capital letters", text = "Something on its way made all letters small, or all of them capitals, and that cannot be undone. Ask for the link again in another way, such as a QR code or another messenger." }

                Nowhere ->
                    { title = "There is nothing at this address", text = "If you were sent a link, paste it here. Copy all of it, or the whole message." }

                Elsewhere _ ->
                    { title = "This link is for another server", text = "The call that it leads to is not on this one." }
    , openThere = "Open it there"
    , expired = "By the clock of this device, this link has expired. If the clock is wrong, the link may still work."
    , exposed =
        { title = "The server has seen this link"
        , text = "On its way the link was changed, so that your browser sent all of it to the server. The call works, but whoever runs the server could now listen in. Tell the person who sent it: they should send you a new link, best of all one to a new call."
        }
    , exposedHere = "The server has seen a link to this call, and whoever runs the server could now listen in. A host should replace all links, or better start a new call."
    , carry = "Use another browser or device"
    , carryHint = "Copy the link and open it there."
    , carryLabel = "The link you opened"
    , otherTitle = "Go to the other call?"
    , otherText = "A link to another call was opened in this tab. If you go there, you leave this one."
    , stay = "Stay here"
    , go = "Leave and go there"
    }
