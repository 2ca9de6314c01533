module Device.Recording exposing (Recording, decoder, encode, standard, view)

{-| What this browser does with a sound before it is sent.
-}

import Html exposing (Html, div)
import Html.Attributes exposing (class)
import I18n.Devices exposing (DeviceWords)
import Json.Decode as Decode exposing (Decoder)
import Json.Encode as Encode
import Ui.Setting as Setting


{-| Kept by the browser for next time.
-}
type alias Recording =
    { noiseSuppression : Bool

    -- Stereo, with nothing filtered out.
    , originalSound : Bool
    }


standard : Recording
standard =
    { noiseSuppression = True, originalSound = False }



-- VIEW


view : DeviceWords -> (Recording -> msg) -> Recording -> Html msg
view words chose recording =
    div [ class "recording" ]
        [ Setting.view
            { id = "noise-suppression"
            , name = words.noiseSuppression
            , hint = Just words.noiseSuppressionHint
            , on = recording.noiseSuppression && not recording.originalSound
            , able = not recording.originalSound
            , clicked = chose { recording | noiseSuppression = not recording.noiseSuppression }
            }
        , Setting.view
            { id = "original-sound"
            , name = words.originalSound
            , hint = Just words.originalSoundHint
            , on = recording.originalSound
            , able = True
            , clicked = chose { recording | originalSound = not recording.originalSound }
            }
        ]



-- CODEC


encode : Recording -> List ( String, Encode.Value )
encode { noiseSuppression, originalSound } =
    [ ( "noiseSuppression", Encode.bool noiseSuppression )
    , ( "originalSound", Encode.bool originalSound )
    ]


decoder : Decoder Recording
decoder =
    Decode.map2 Recording
        (Decode.field "noiseSuppression" Decode.bool)
        (Decode.field "originalSound" Decode.bool)
