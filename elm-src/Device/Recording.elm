module Device.Recording exposing (Recording, decoder, encode, screens, standard, switches, view)

{-| What this browser does with a sound before it is sent, and whether a shared
screen is sharp or smooth.
-}

import Device.Lens exposing (Lens)
import Html exposing (Html, button, div, span, text)
import Html.Attributes exposing (attribute, class, type_)
import Html.Events exposing (onClick)
import I18n.Devices exposing (DeviceWords)
import Json.Decode as Decode exposing (Decoder)
import Json.Encode as Encode
import Ui.Aria as Aria
import Ui.Choice as Choice
import Ui.Setting as Setting


{-| Kept by the browser for next time.
-}
type alias Recording =
    { noiseSuppression : Bool

    -- Stereo, with nothing filtered out.
    , originalSound : Bool

    -- What is behind the person is blurred.
    , blur : Bool

    -- Whether a shared screen is smooth rather than sharp.
    , motion : Bool
    }


standard : Recording
standard =
    { noiseSuppression = True, originalSound = False, blur = False, motion = False }



-- VIEW


view : DeviceWords -> (Recording -> msg) -> Lens -> Recording -> Html msg
view words chose lens recording =
    div [ class "recording" ]
        [ if lens.blurs then
            Setting.view
                { id = "blur"
                , name = words.blur
                , hint = Just words.blurHint
                , on = recording.blur
                , able = True
                , clicked = chose { recording | blur = not recording.blur }
                }

          else
            text ""
        , Setting.view
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


{-| What a shared screen is to be.
-}
screens : DeviceWords -> (Recording -> msg) -> Recording -> Html msg
screens words chose recording =
    Choice.view { name = "screens", legend = words.screens }
        [ { name = words.text, hint = words.textHint, chosen = not recording.motion, clicked = chose { recording | motion = False } }
        , { name = words.motion, hint = words.motionHint, chosen = recording.motion, clicked = chose { recording | motion = True } }
        ]


{-| The same in one line, beside the screen that is shared.
-}
switches : DeviceWords -> (Recording -> msg) -> Recording -> Html msg
switches words chose recording =
    let
        one motion name =
            button
                [ type_ "button"
                , class "button button-small"
                , Aria.pressed (recording.motion == motion)
                , onClick (chose { recording | motion = motion })
                ]
                [ text name ]
    in
    span [ class "sharing-kind", attribute "role" "group", attribute "aria-label" words.screens ]
        [ one False words.text, one True words.motion ]



-- CODEC


encode : Recording -> List ( String, Encode.Value )
encode { noiseSuppression, originalSound, blur, motion } =
    [ ( "noiseSuppression", Encode.bool noiseSuppression )
    , ( "originalSound", Encode.bool originalSound )
    , ( "blur", Encode.bool blur )
    , ( "motion", Encode.bool motion )
    ]


decoder : Decoder Recording
decoder =
    Decode.map4 Recording
        (Decode.field "noiseSuppression" Decode.bool)
        (Decode.field "originalSound" Decode.bool)
        (Decode.field "blur" Decode.bool)
        (Decode.field "motion" Decode.bool)
