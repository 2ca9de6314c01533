module I18n.English.Outside exposing (words)

import Device.Media exposing (Kind(..))
import I18n.Outside exposing (OutsideWords)


words : OutsideWords
words =
    { away = { title = "Can’t reach the server", advice = "Allo keeps trying, and will go on by itself once the server is back." }
    , noSocket = { title = "Something is blocking the way to the server", advice = "The server answers, but the connection a call needs (WebSocket) doesn’t get through. The reason is often a proxy, a VPN or security software: try without it, or from another network. Allo keeps trying." }
    , noServer = { title = "The server isn’t answering", advice = "Check your internet connection. In a hotel or on a train, you may have to sign in to the network first. Allo keeps trying." }
    , interrupted =
        \kind ->
            if kind == Camera then
                { title = "Your system has paused the camera", advice = "A privacy switch, a closed lid or another app can do that. Nobody can see you for now; the camera will come back by itself." }

            else
                { title = "Your system has muted the microphone", advice = "A phone call, a privacy switch or another app can do that. Nobody can hear you for now; the microphone will come back by itself." }
    , bothInterrupted = { title = "Your system has paused your camera and microphone", advice = "A phone call, a privacy switch or another app can do that. Both will come back by themselves." }
    , unanswered =
        \kind ->
            if kind == Camera then
                { title = "Your browser is still asking for the camera", advice = "Look for the question, often at the top of the window, and answer it. Or try again." }

            else
                { title = "Your browser is still asking for the microphone", advice = "Look for the question, often at the top of the window, and answer it. Or try again." }
    , bothUnanswered = { title = "Your browser is still asking for camera and microphone", advice = "Look for the question, often at the top of the window, and answer it. Or try again. You can also join without them." }
    , intercepted = { title = "Something else is answering instead of the server", text = "It may be your network’s sign-in page, a proxy or security software. Open any other website to see whether you have to sign in, then try again." }
    , nowInterrupted =
        \kind ->
            if kind == Camera then
                "Your system has paused your camera: nobody can see you for now."

            else
                "Your system has muted your microphone: nobody can hear you for now."
    , notSent = "Can’t reach the server: nothing has changed. Try again in a moment."
    , shareInterrupted = "The window you’re sharing shows nothing right now, perhaps because it’s minimized."
    , speakerLost = "Your speaker is gone. Until it’s back, sound comes from the default one."
    , playbackStopped = "Something stopped the audio or video. Click anywhere to go on."
    , browserRefused = "Your browser doesn’t allow that here."
    , letIn = "You’ve been let in"
    , notLetIn = "You weren’t let in"
    , cameInOff =
        \were ->
            "You were let in while you were away."
                ++ (if were.camera && were.microphone then
                        " Your camera and microphone are off."

                    else if were.camera then
                        " Your camera is off."

                    else
                        " Your microphone is off."
                   )
    , turnOn = "Turn on"
    }
