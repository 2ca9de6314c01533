module I18n.English.Hosting exposing (words)

import I18n.Hosting exposing (HostingWords)
import Room.Name exposing (isolated)


words : HostingWords
words =
    { manage = "Links and QR codes"
    , links = "Links that work"
    , mainLink = "Invite link"
    , forOne = "for one person"
    , forAll = "for everyone"
    , until = "until"
    , code = "QR code"
    , codeOf = \name -> "QR code of the link: " ++ isolated name
    , revoke = "Revoke"
    , revokeQuestion = \name -> "Revoke the link “" ++ isolated name ++ "”?"
    , revokeHint = "Nobody new can come in with it. Who is in the call stays."
    , newLink = "New link"
    , label = "Who is it for?"
    , labelExample = "Team, Maria …"
    , labelHint = "Stays in this browser."
    , life = "How long it works"
    , quarterHour = "15 minutes"
    , hour = "1 hour"
    , wholeCall = "As long as possible"
    , single = "For one person"
    , singleHint = "Whoever opens it first has it."
    , make = "Make link"
    , replace = "Replace all links"
    , replaceHint = "Every link sent so far stops working. Who is in the call stays."
    , replaceQuestion = "Replace all links?"
    , replaceYes = "Replace"
    , inviteFailed = "The link could not be changed. Check your connection and try again."
    , linksReplaced = "All older links are dead. There is a new one."
    , askToMute = "Ask to mute"
    , asksToMute = \name -> isolated name ++ " asks you to mute"
    , mute = "Mute me"
    , silence = "Silence for me"
    , silenced = "Silenced for you"
    , promoteQuestion = \name -> "Make " ++ isolated name ++ " a host?"
    , promoteHint = "A host can let people in, remove them and end the call. This cannot be taken back."
    , promoteYes = "Make host"
    , admitAll = "Let all in"
    , refuseAll = "Refuse all"
    , knockSound = "Sound when someone knocks"
    , knockSoundHint = "Only you hear it."
    }
