module Call.Shortcut exposing (Shortcut(..), all, decoder, key)

{-| Single keys that do what a button of the call does, except while typing.
-}

import Json.Decode as Decode exposing (Decoder)


type Shortcut
    = Microphone
    | Camera
    | Hand
    | Chat
    | People
    | Fullscreen
    | Framing
    | Help


all : List Shortcut
all =
    [ Microphone, Camera, Hand, Chat, People, Fullscreen, Framing, Help ]


{-| As shown in the list of shortcuts.
-}
key : Shortcut -> String
key shortcut =
    case shortcut of
        Microphone ->
            "M"

        Camera ->
            "C"

        Hand ->
            "H"

        Chat ->
            "T"

        People ->
            "P"

        Fullscreen ->
            "F"

        Framing ->
            "Z"

        Help ->
            "?"


{-| For a keydown anywhere in the document. V is the camera's key in other call
programs too.
-}
decoder : Decoder Shortcut
decoder =
    Decode.map2 Tuple.pair hasOtherMeaning (Decode.field "key" Decode.string)
        |> Decode.andThen
            (\( other, pressed ) ->
                case ( other, named (String.toUpper pressed) ) of
                    ( False, Just shortcut ) ->
                        Decode.succeed shortcut

                    _ ->
                        Decode.fail "no shortcut"
            )


named : String -> Maybe Shortcut
named pressed =
    if pressed == "V" then
        Just Camera

    else
        List.filter (\shortcut -> key shortcut == pressed) all
            |> List.head


{-| With a modifier it belongs to the browser; in a text field it is a letter;
held down, it counts once.
-}
hasOtherMeaning : Decoder Bool
hasOtherMeaning =
    Decode.map2 (||)
        (Decode.map (List.any identity)
            (Decode.map4 (\ctrl alt meta repeated -> [ ctrl, alt, meta, repeated ])
                (Decode.field "ctrlKey" Decode.bool)
                (Decode.field "altKey" Decode.bool)
                (Decode.field "metaKey" Decode.bool)
                (Decode.field "repeat" Decode.bool)
            )
        )
        (Decode.map2 (\tag editable -> editable || List.member tag [ "INPUT", "TEXTAREA", "SELECT" ])
            (Decode.oneOf [ Decode.at [ "target", "tagName" ] Decode.string, Decode.succeed "" ])
            (Decode.oneOf [ Decode.at [ "target", "isContentEditable" ] Decode.bool, Decode.succeed False ])
        )
