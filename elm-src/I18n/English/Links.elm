module I18n.English.Links exposing (words)

import I18n.Links exposing (LinkWords)
import Invite.Arrival exposing (Trouble(..))


words : LinkWords
words =
    { sent = "Were you sent a link?"
    , sentLabel = "The link you were sent"
    , sentHint = "You can also paste the whole message it came in."
    , open = "Open the link"
    , trouble =
        \trouble ->
            case trouble of
                NoLink ->
                    { title = "No link found", text = "Invite links are long: more than a hundred letters and digits after a #. Copy the whole message and paste it here." }

                Incomplete ->
                    { title = "This link is incomplete", text = "Part of it is missing. Copy the whole link, or the whole message, and paste it here." }

                Several ->
                    { title = "There is more than one link here", text = "Paste only the one you want to open." }

                Recased ->
                    { title = "This link has lost its capital letters", text = "Along the way, all letters became small, or all became capitals, and that can’t be undone. Ask for the link again in another way, such as a QR code or another messenger." }

                Changed ->
                    { title = "This link is not valid", text = "A character of it was changed on its way. Copy the whole message and paste it here, or ask for the link again." }

                Nowhere ->
                    { title = "There’s nothing at this address", text = "If you were sent a link, paste it here. Copy all of it, or the whole message." }

                Elsewhere _ ->
                    { title = "This link is for another server", text = "Its call isn’t on this server." }
    , openThere = "Open it there"
    , expired = "According to this device’s clock, this link has expired. If the clock is wrong, the link may still work."
    , exposed =
        { title = "The server has seen this link"
        , text = "The link was changed along the way, so your browser sent all of it to the server. The call works, but whoever runs the server could now listen in. Tell the person who sent it: they should send you a new link, ideally to a new call."
        }
    , exposedHere = "The server has seen a link to this call, and whoever runs the server could now listen in. A host should replace all links, or better, start a new call."
    , carry = "Use another browser or device"
    , carryHint = "Copy the link and open it there."
    , carryLabel = "The link you opened"
    , otherTitle = "Go to the other call?"
    , otherText = "A link to another call was opened in this tab. If you go there, you’ll leave this one."
    , stay = "Stay here"
    , go = "Leave and go there"
    }
