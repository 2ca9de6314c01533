module I18n.Hosting exposing (HostingWords)

{-| What the page says about a host's tools, and about what a host asks of
others.
-}


type alias HostingWords =
    { manage : String
    , links : String
    , mainLink : String
    , forOne : String
    , forAll : String
    , until : String
    , code : String
    , codeOf : String -> String
    , revoke : String
    , revokeQuestion : String -> String
    , revokeHint : String
    , newLink : String
    , label : String
    , labelExample : String
    , labelHint : String
    , life : String
    , quarterHour : String
    , hour : String
    , wholeCall : String
    , single : String
    , singleHint : String
    , make : String
    , replace : String
    , replaceHint : String
    , replaceQuestion : String
    , replaceYes : String
    , inviteFailed : String
    , linksReplaced : String
    , hostLink : String
    , hostLinkHint : String
    , hostLinkUntil : String
    , hostLinkLabel : String
    , askToMute : String
    , asksToMute : String -> String
    , mute : String
    , silence : String
    , silenced : String
    , promoteQuestion : String -> String
    , promoteHint : String
    , promoteYes : String
    , admitAll : String
    , refuseAll : String
    , knockSound : String
    , knockSoundHint : String
    }
