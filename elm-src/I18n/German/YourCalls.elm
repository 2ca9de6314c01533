module I18n.German.YourCalls exposing (words)

import I18n.YourCalls exposing (YourCallsWords)


words : YourCallsWords
words =
    { title = "Deine Gespräche"
    , since = "Begonnen"
    , open = "Öffnen"
    , forget = "Vergessen"
    , forgetQuestion = "Dieses Gespräch vergessen?"
    , forgetHint = "Das Gespräch geht weiter, aber von hier kommst du nicht mehr als Host zurück."
    , unkept = "Dein Browser merkt sich nichts für diese Seite. Nur dieser Tab kann deine Gespräche als Host öffnen. Ist er geschlossen, geht das nur noch mit einem Host-Link."
    , copyOwnLink = "Host-Link kopieren"
    , remember = "Meine Gespräche auf diesem Gerät merken"
    , rememberHint = "Damit du als Host zurückkommst. Dieser Browser merkt sich den Zugang, bis das Gespräch endet oder du es vergisst, und wer ihn benutzt, kann ihn nehmen. Ausgeschaltet vergisst er alle außer denen für später."
    }
