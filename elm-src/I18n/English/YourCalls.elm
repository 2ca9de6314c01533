module I18n.English.YourCalls exposing (words)

import I18n.YourCalls exposing (YourCallsWords)


words : YourCallsWords
words =
    { title = "Your calls"
    , since = "Started"
    , open = "Open"
    , forget = "Forget"
    , forgetQuestion = "Forget this call?"
    , forgetHint = "The call goes on, but from here you can’t come back as its host."
    , unkept = "Your browser keeps nothing for this page, so only this tab can open your calls as host. Once it’s closed, only a host link can."
    , copyOwnLink = "Copy host link"
    , remember = "Remember my calls on this device"
    , rememberHint = "So you can come back as host. This browser keeps the way in until the call ends or you forget it, and whoever uses it can take it. Switched off, it forgets all but the calls for later."
    }
