module I18n.English.Outside exposing (words)

import Device.Media exposing (Kind(..))
import I18n.Outside exposing (OutsideWords)


words : OutsideWords
words =
    { away = { title = "The server is out of reach", advice = "Allo keeps trying, and goes on by itself once the server is back." }
    , noSocket = { title = "Something blocks the way to the server", advice = "The server answers, but the connection that a call needs (WebSocket) does not get through. The reason is often a proxy, a VPN or a security program: try without it, or from another network. Allo keeps trying." }
    , noServer = { title = "The server does not answer", advice = "Check your internet connection. In a hotel or on a train, the network may want you to sign in first. Allo keeps trying." }
    , interrupted =
        \kind ->
            if kind == Camera then
                { title = "Your system has paused the camera", advice = "A privacy switch, a closed lid or another program can do that. Nobody sees you until it is over; the camera then comes back by itself." }

            else
                { title = "Your system has muted the microphone", advice = "A phone call, a privacy switch or another program can do that. Nobody hears you until it is over; the microphone then comes back by itself." }
    , bothInterrupted = { title = "Your system has paused camera and microphone", advice = "A phone call, a privacy switch or another program can do that. Both come back by themselves when it is over." }
    , unanswered =
        \kind ->
            if kind == Camera then
                { title = "Your browser is still asking for the camera", advice = "Look for its question, often at the top of the window, and answer it. Or try again." }

            else
                { title = "Your browser is still asking for the microphone", advice = "Look for its question, often at the top of the window, and answer it. Or try again." }
    , bothUnanswered = { title = "Your browser is still asking for camera and microphone", advice = "Look for its question, often at the top of the window, and answer it. Or try again. You can also join without them." }
    , intercepted = { title = "Something else answers in place of the server", text = "A sign-in page of your network, a proxy or a security program may be in between. Open any other website to see whether you have to sign in, then try again." }
    , nowInterrupted =
        \kind ->
            if kind == Camera then
                "Your system has paused your camera: nobody sees you for now."

            else
                "Your system has muted your microphone: nobody hears you for now."
    , notSent = "The server is out of reach: nothing has changed. Try again in a moment."
    , shareInterrupted = "The window you share shows nothing at the moment, perhaps because it is minimized."
    , speakerLost = "Your speaker is gone. Until it is back, the sound comes from the usual one."
    , playbackStopped = "Something has stopped the sound or the picture. Click anywhere to go on."
    , browserRefused = "Your browser does not allow that here."
    , letIn = "You have been let in"
    , notLetIn = "You were not let in"
    , cameInOff =
        \were ->
            "You were let in while you were elsewhere."
                ++ (if were.camera && were.microphone then
                        " Your camera and microphone are off."

                    else if were.camera then
                        " Your camera is off."

                    else
                        " Your microphone is off."
                   )
    , turnOn = "Turn on"
    }
