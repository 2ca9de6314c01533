module I18n.Pairs exposing (PairWords, path, why, wordless)

{-| What the page says about who hears and sees whom.
-}

import Room.Pairs exposing (Apart(..), Pair, Word(..))
import Room.Path exposing (Route(..))


type alias PairWords =
    { title : String
    , leadHost : String
    , leadGuest : String
    , fine : String
    , measuring : String
    , nobody : String
    , apart : String -> String -> String
    , cannotHear : String -> String -> String
    , cannotSee : String -> String -> String
    , nobodyHears : String -> String
    , unknownOf : String -> String
    , heardBy : String -> String
    , who : String
    , audio : String
    , video : String
    , connection : String
    , flowing : String
    , missing : String
    , resting : String
    , notMeasured : String
    , microphoneOff : String
    , cameraOff : String
    , heldBack : String
    , unknown : String
    , wordless : Word -> String
    , why : Apart -> String
    , path : Pair -> String
    , copy : String
    , copyHint : String
    , copied : String
    , check : String
    }


wordless : String -> String -> Word -> String
wordless silent unreachable word =
    case word of
        Told ->
            ""

        Silent ->
            silent

        Unreachable ->
            unreachable


why : { connecting : String, interrupted : String, noRoute : String, noRelay : String } -> Apart -> String
why said apart =
    case apart of
        Connecting ->
            said.connecting

        Interrupted ->
            said.interrupted

        NoRoute ->
            said.noRoute

        NoRelay ->
            said.noRelay


path : { direct : String, relayed : String, lost : String } -> Pair -> String
path said { route, rtt, loss } =
    [ case route of
        Just Direct ->
            said.direct

        Just Relayed ->
            said.relayed

        Nothing ->
            ""
    , if rtt > 0 then
        String.fromInt rtt ++ "\u{00A0}ms"

      else
        ""
    , if loss > 0 then
        String.fromInt loss ++ said.lost

      else
        ""
    ]
        |> List.filter (not << String.isEmpty)
        |> String.join ", "
