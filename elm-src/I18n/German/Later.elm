module I18n.German.Later exposing (words)

import I18n.Later exposing (LaterWords)


words : LaterWords
words =
    { forLater = "Für später"
    , title = "Ein Gespräch für später"
    , name = "Wie heißt es?"
    , nameExample = "Chorprobe"
    , nameHint = "Den Namen kennt nur dieser Browser, und eine Kalenderdatei, die du speicherst."
    , when = "Wann?"
    , atTime = "Zu einer bestimmten Zeit"
    , time = "Tag und Uhrzeit"
    , timeHint = "Nach der Uhr dieses Geräts. Alle anderen sehen sie in ihrer eigenen Zeit."
    , whenever = "Jederzeit"
    , wheneverHint = "Ein eigener Raum: immer wieder derselbe Link."
    , knockHint = "Sonst kommen alle mit dem Link herein, sobald du da bist."
    , make = "Gespräch anlegen"
    , making = "Wird angelegt…"
    , kept = "Als Host öffnen kannst du das Gespräch dann nur in diesem Browser. Er merkt sich den Zugang, bis du ihn vergessen lässt."
    , noTime = "Wähle einen Tag und eine Uhrzeit."
    , past = "Diese Zeit ist vorbei. Wähle eine spätere."
    , tooLate = "Das ist zu weit voraus: Auf diesem Server gilt ein Link höchstens bis"
    , linkUntil = "Link gilt bis"
    , renewed = "Öffnest du ihn hier, gilt er länger."
    , untitled = "Videogespräch"
    , calendar = "Kalenderdatei"
    , about = "Öffne diesen Link, um ins Gespräch zu kommen:"
    , forgetHint = "Als Host kann es dann niemand mehr öffnen: Wer den Link hat, wartet vor der Tür."
    , callAt = "Das Gespräch ist für"
    }
