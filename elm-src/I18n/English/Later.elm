module I18n.English.Later exposing (words)

import I18n.Later exposing (LaterWords)


words : LaterWords
words =
    { forLater = "For later"
    , title = "A call for later"
    , name = "What is it called?"
    , nameExample = "Choir practice"
    , nameHint = "Only this browser knows the name, and a calendar file you save."
    , when = "When?"
    , atTime = "At a certain time"
    , time = "Day and time"
    , timeHint = "By the clock of this device. Everyone else sees it in their own time."
    , whenever = "Whenever"
    , wheneverHint = "A room of your own: the same link, again and again."
    , knockHint = "Otherwise everyone with the link comes in as soon as you’re there."
    , make = "Create call"
    , making = "Creating…"
    , kept = "Only this browser can then open the call as host. It keeps the way in until you forget it."
    , noTime = "Choose a day and a time."
    , past = "That time has passed. Choose a later one."
    , tooLate = "That’s too far ahead: on this server a link works no longer than until"
    , linkUntil = "Link works until"
    , renewed = "Opening it here makes that later."
    , untitled = "Video call"
    , calendar = "Calendar file"
    , about = "Open this link to join the call:"
    , forgetHint = "Nobody can open it as host any more: whoever has the link waits at the door."
    , callAt = "The call is for"
    }
