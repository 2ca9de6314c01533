module I18n.English.Hosting exposing (words)

import I18n.Hosting exposing (HostingWords)
import Room.Name exposing (isolated)


words : HostingWords
words =
    { manage = "Links and QR codes"
    , links = "Active links"
    , mainLink = "Invite link"
    , forOne = "for one person"
    , forAll = "for everyone"
    , until = "until"
    , code = "QR code"
    , codeOf = \name -> "QR code of the link: " ++ isolated name
    , revoke = "Revoke"
    , revokeQuestion = \name -> "Revoke the link “" ++ isolated name ++ "”?"
    , revokeHint = "Nobody new can join with it. People already in the call stay."
    , newLink = "New link"
    , label = "Who is it for?"
    , labelExample = "Team, Maria …"
    , labelHint = "Stays in this browser."
    , life = "How long it works"
    , quarterHour = "15 minutes"
    , hour = "1 hour"
    , wholeCall = "As long as possible"
    , single = "For one person"
    , singleHint = "It works for the first person who opens it."
    , make = "Create link"
    , replace = "Replace all links"
    , replaceHint = "All links sent so far stop working. People already in the call stay."
    , replaceQuestion = "Replace all links?"
    , replaceYes = "Replace"
    , inviteFailed = "The link couldn’t be changed. Check your connection and try again."
    , linksReplaced = "Old links no longer work. There’s a new one."
    , hostLink = "Open on another device"
    , hostLinkHint = "Whoever has this link is a host of this call: they can let people in, remove them and end it. Keep it to yourself."
    , hostLinkUntil = "Works until"
    , hostLinkLabel = "Host link"
    , askToMute = "Ask to mute"
    , asksToMute = \name -> isolated name ++ " asks you to mute"
    , mute = "Mute me"
    , silence = "Mute for me"
    , silenced = "Muted for you"
    , promoteQuestion = \name -> "Make " ++ isolated name ++ " a host?"
    , promoteHint = "A host can let people in, remove them and end the call. This can’t be undone."
    , promoteYes = "Make host"
    , admitAll = "Let all in"
    , refuseAll = "Decline all"
    , knockSound = "Play a sound when someone knocks"
    , knockSoundHint = "Only you hear it."
    }
