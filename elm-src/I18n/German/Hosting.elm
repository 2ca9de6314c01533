module I18n.German.Hosting exposing (words)

import I18n.Hosting exposing (HostingWords)
import Room.Name exposing (isolated)


words : HostingWords
words =
    { manage = "Links und QR-Codes"
    , links = "Gültige Links"
    , mainLink = "Einladungslink"
    , forOne = "für eine Person"
    , forAll = "für alle"
    , until = "bis"
    , code = "QR-Code"
    , codeOf = \name -> "QR-Code des Links: " ++ isolated name
    , revoke = "Zurückziehen"
    , revokeQuestion = \name -> "Den Link „" ++ isolated name ++ "“ zurückziehen?"
    , revokeHint = "Damit kommt niemand Neues mehr herein. Wer im Gespräch ist, bleibt."
    , newLink = "Neuer Link"
    , label = "Für wen ist er?"
    , labelExample = "Team, Maria …"
    , labelHint = "Bleibt in diesem Browser."
    , life = "Wie lange er gilt"
    , quarterHour = "15 Minuten"
    , hour = "1 Stunde"
    , wholeCall = "So lange wie möglich"
    , single = "Für eine Person"
    , singleHint = "Er gilt für die erste Person, die ihn öffnet."
    , make = "Link erstellen"
    , replace = "Alle Links ersetzen"
    , replaceHint = "Alle bisher verschickten Links gelten nicht mehr. Wer im Gespräch ist, bleibt."
    , replaceQuestion = "Alle Links ersetzen?"
    , replaceYes = "Ersetzen"
    , inviteFailed = "Der Link konnte nicht geändert werden. Prüfe deine Verbindung und versuche es noch einmal."
    , linksReplaced = "Die alten Links gelten nicht mehr. Es gibt einen neuen."
    , hostLink = "Auf einem anderen Gerät öffnen"
    , hostLinkHint = "Wer diesen Link hat, ist Host dieses Gesprächs: kann Leute hereinlassen, entfernen und es beenden. Behalte ihn für dich."
    , hostLinkUntil = "Gilt bis"
    , hostLinkLabel = "Host-Link"
    , askToMute = "Um Stummschalten bitten"
    , asksToMute = \name -> isolated name ++ " bittet dich, dein Mikrofon auszuschalten"
    , mute = "Mikrofon aus"
    , silence = "Für mich stummschalten"
    , silenced = "Für dich stumm"
    , promoteQuestion = \name -> isolated name ++ " zum Host machen?"
    , promoteHint = "Ein Host kann Leute hereinlassen, entfernen und das Gespräch beenden. Das lässt sich nicht rückgängig machen."
    , promoteYes = "Zum Host machen"
    , admitAll = "Alle hereinlassen"
    , refuseAll = "Alle ablehnen"
    , knockSound = "Ton, wenn jemand anklopft"
    , knockSoundHint = "Nur du hörst ihn."
    }
