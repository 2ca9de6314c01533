module Device.Pickers exposing (view)

{-| Which camera, microphone and speaker to use.
-}

import Device.Media as Media exposing (Device, Kind(..))
import Html exposing (Html, button, div, label, option, select, span, text)
import Html.Attributes exposing (class, disabled, for, id, selected, type_, value)
import Html.Events exposing (onClick, onInput)
import Shared exposing (Shared)
import Ui.Icon as Icon exposing (Icon)


{-| `belowMicrophone` is shown below the microphones.
-}
view :
    Shared
    ->
        { choseDevice : Kind -> String -> msg
        , clickedTestSpeaker : msg
        , belowMicrophone : List (Html msg)
        }
    -> Html msg
view shared { choseDevice, clickedTestSpeaker, belowMicrophone } =
    let
        words =
            (Shared.words shared).lobby

        { cameras, microphones, speakers, camera, microphone, speaker } =
            shared.devices

        picker kind icon name devices chosen belowChoice =
            viewOne icon
                { id = "choose-" ++ Media.kindToString kind
                , name = name
                , none = words.noDevice
                , devices = devices
                , chosen = chosen
                , chose = choseDevice kind
                , belowChoice = belowChoice
                }

        testSpeaker =
            button [ type_ "button", class "button button-small", onClick clickedTestSpeaker ]
                [ Icon.view Icon.Speaker, text words.testSpeaker ]
    in
    div [ class "pickers" ]
        [ picker Camera Icon.Camera words.camera cameras camera []
        , picker Microphone Icon.Microphone words.microphone microphones microphone belowMicrophone

        -- Not every browser lets a page choose the speaker.
        , if List.isEmpty speakers then
            text ""

          else
            picker Speaker Icon.Speaker words.speaker speakers speaker [ testSpeaker ]
        ]


viewOne :
    Icon
    ->
        { id : String
        , name : String
        , none : String
        , devices : List Device
        , chosen : String
        , chose : String -> msg
        , belowChoice : List (Html msg)
        }
    -> Html msg
viewOne icon picker =
    div [ class "picker" ]
        (label [ for picker.id ]
            [ Icon.view icon
            , span [] [ text picker.name ]
            ]
            :: select
                [ id picker.id
                , onInput picker.chose
                , disabled (List.isEmpty picker.devices)
                ]
                (if List.isEmpty picker.devices then
                    [ option [] [ text picker.none ] ]

                 else
                    List.indexedMap (viewOption picker) picker.devices
                )
            :: picker.belowChoice
        )


{-| Browsers hide the names until permission is given.
-}
viewOption : { picker | name : String, chosen : String } -> Int -> Device -> Html msg
viewOption picker index device =
    option [ value device.id, selected (device.id == picker.chosen) ]
        [ text
            (if device.label == "" then
                picker.name ++ " " ++ String.fromInt (index + 1)

             else
                device.label
            )
        ]
