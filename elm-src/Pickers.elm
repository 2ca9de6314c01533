module Pickers exposing (view)

{-| Which camera, microphone and speaker to use.
-}

import Here exposing (Here)
import Html exposing (Html, div, label, option, select, span, text)
import Html.Attributes exposing (class, disabled, for, id, selected, value)
import Html.Events exposing (onInput)
import Icon exposing (Icon)
import Media exposing (Device, Kind(..))


view : Here -> { choseDevice : Kind -> String -> msg } -> Html msg
view here { choseDevice } =
    let
        words =
            (Here.words here).lobby

        { cameras, microphones, speakers, camera, microphone, speaker } =
            here.devices

        picker kind icon name devices chosen =
            viewOne icon
                { id = "choose-" ++ idOf kind
                , name = name
                , none = words.noDevice
                , devices = devices
                , chosen = chosen
                , chose = choseDevice kind
                }
    in
    div [ class "pickers" ]
        [ picker Camera Icon.Camera words.camera cameras camera
        , picker Microphone Icon.Microphone words.microphone microphones microphone

        -- Not every browser lets a page choose the speaker.
        , if List.isEmpty speakers then
            text ""

          else
            picker Speaker Icon.Speaker words.speaker speakers speaker
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
        }
    -> Html msg
viewOne icon picker =
    div [ class "picker" ]
        [ label [ for picker.id ]
            [ Icon.view icon
            , span [] [ text picker.name ]
            ]
        , select
            [ id picker.id
            , onInput picker.chose
            , disabled (List.isEmpty picker.devices)
            ]
            (if List.isEmpty picker.devices then
                [ option [] [ text picker.none ] ]

             else
                List.indexedMap (viewOption picker) picker.devices
            )
        ]


{-| Before the permission is given, browsers hide the labels.
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


idOf : Kind -> String
idOf kind =
    case kind of
        Camera ->
            "camera"

        Microphone ->
            "microphone"

        Speaker ->
            "speaker"
