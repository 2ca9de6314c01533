module Room.Path exposing (Path, Quality(..), Route(..), badge, decoder, routeDecoder)

{-| The network path between this browser and another, and its quality.
-}

import Html exposing (Html, span, text)
import Html.Attributes exposing (attribute, class, title)
import Json.Decode as Decode exposing (Decoder)
import Ui.Code as Code


type alias Path =
    { route : Route
    , quality : Quality
    }


type Route
    = Direct
    | Relayed


type Quality
    = Good
    | Weak
    | Bad


{-| Three bars, prominent only if the path is not good; a relay shows as a dot.
-}
badge : (Path -> String) -> Path -> Html msg
badge inWords path =
    span
        [ class ("path path-" ++ qualityName path.quality ++ " path-" ++ routeName path.route)
        , title (inWords path)
        ]
        [ span [ class "path-bars", attribute "aria-hidden" "true" ] []
        , span [ class "heard-only" ] [ text (inWords path) ]
        ]


qualityName : Quality -> String
qualityName quality =
    case quality of
        Good ->
            "good"

        Weak ->
            "weak"

        Bad ->
            "bad"


routeName : Route -> String
routeName route =
    case route of
        Direct ->
            "direct"

        Relayed ->
            "relayed"



-- DECODERS


{-| Nothing until both are known.
-}
decoder : Decoder (Maybe Path)
decoder =
    Decode.map2 (Maybe.map2 Path)
        (Decode.field "route" (Decode.nullable routeDecoder))
        (Decode.field "quality" (Decode.nullable qualityDecoder))


routeDecoder : Decoder Route
routeDecoder =
    Code.decoder "route"
        [ ( "direct", Direct )
        , ( "relayed", Relayed )
        ]


qualityDecoder : Decoder Quality
qualityDecoder =
    Code.decoder "quality"
        [ ( "good", Good )
        , ( "weak", Weak )
        , ( "bad", Bad )
        ]
