module I18n.French.Outside exposing (words)

import Device.Media exposing (Kind(..))
import I18n.Outside exposing (OutsideWords)


words : OutsideWords
words =
    { away = { title = "Le serveur est injoignable", advice = "Allo réessaie et reprendra tout seul dès que le serveur sera de retour." }
    , noSocket = { title = "Quelque chose bloque l’accès au serveur", advice = "Le serveur répond, mais la connexion nécessaire à un appel (WebSocket) ne passe pas. C’est souvent à cause d’un proxy, d’un VPN ou d’un logiciel de sécurité\u{00A0}: essayez sans lui ou depuis un autre réseau. Allo réessaie." }
    , noServer = { title = "Le serveur ne répond pas", advice = "Vérifiez votre connexion à internet. À l’hôtel ou dans le train, il faut parfois d’abord s’identifier auprès du réseau. Allo réessaie." }
    , interrupted =
        \kind ->
            if kind == Camera then
                { title = "Votre système a mis la caméra en pause", advice = "Un interrupteur, un écran rabattu ou un autre programme peut en être la cause. Personne ne vous voit pendant ce temps\u{00A0}; la caméra reviendra ensuite toute seule." }

            else
                { title = "Votre système a coupé le micro", advice = "Un appel téléphonique, un interrupteur ou un autre programme peut en être la cause. Personne ne vous entend pendant ce temps\u{00A0}; le micro reviendra ensuite tout seul." }
    , bothInterrupted = { title = "Votre système a coupé la caméra et le micro", advice = "Un appel téléphonique, un interrupteur ou un autre programme peut en être la cause. Ils reviendront ensuite tout seuls." }
    , unanswered =
        \kind ->
            if kind == Camera then
                { title = "Votre navigateur demande toujours l’accès à la caméra", advice = "Cherchez sa question, souvent en haut de la fenêtre, et répondez-y. Ou réessayez." }

            else
                { title = "Votre navigateur demande toujours l’accès au micro", advice = "Cherchez sa question, souvent en haut de la fenêtre, et répondez-y. Ou réessayez." }
    , bothUnanswered = { title = "Votre navigateur demande toujours l’accès à la caméra et au micro", advice = "Cherchez sa question, souvent en haut de la fenêtre, et répondez-y. Ou réessayez. Vous pouvez aussi participer sans eux." }
    , intercepted = { title = "Autre chose répond à la place du serveur", text = "Une page de connexion de votre réseau, un proxy ou un logiciel de sécurité s’interpose peut-être. Ouvrez n’importe quel autre site pour voir s’il faut vous identifier, puis réessayez." }
    , nowInterrupted =
        \kind ->
            if kind == Camera then
                "Votre système a mis votre caméra en pause\u{00A0}: personne ne vous voit pour l’instant."

            else
                "Votre système a coupé votre micro\u{00A0}: personne ne vous entend pour l’instant."
    , notSent = "Le serveur est injoignable\u{00A0}: rien n’a changé. Réessayez dans un instant."
    , shareInterrupted = "La fenêtre partagée ne montre rien pour l’instant, peut-être parce qu’elle est réduite."
    , speakerLost = "Votre haut-parleur n’est plus là. En attendant son retour, le son passe par le haut-parleur habituel."
    , playbackStopped = "Quelque chose a arrêté le son ou l’image. Cliquez n’importe où pour continuer."
    , browserRefused = "Votre navigateur ne le permet pas ici."
    , letIn = "On vous a fait entrer"
    , notLetIn = "On ne vous a pas fait entrer"
    , cameInOff =
        \were ->
            "On vous a fait entrer pendant que vous étiez ailleurs."
                ++ (if were.camera && were.microphone then
                        " La caméra et le micro sont coupés."

                    else if were.camera then
                        " Votre caméra est coupée."

                    else
                        " Votre micro est coupé."
                   )
    , turnOn = "Activer"
    }
