module I18n.Outside exposing (OutsideWords)

{-| What the page says about what comes from outside: the system, the browser, a
proxy.
-}

import Device.Media as Media


type alias OutsideWords =
    { away : Title
    , noSocket : Title
    , noServer : Title
    , interrupted : Media.Kind -> Title
    , bothInterrupted : Title
    , unanswered : Media.Kind -> Title
    , bothUnanswered : Title
    , intercepted : { title : String, text : String }
    , nowInterrupted : Media.Kind -> String
    , notSent : String
    , shareInterrupted : String
    , speakerLost : String
    , playbackStopped : String
    , browserRefused : String
    , letIn : String
    , notLetIn : String
    , cameInOff : { camera : Bool, microphone : Bool } -> String
    , turnOn : String
    }


type alias Title =
    { title : String
    , advice : String
    }
