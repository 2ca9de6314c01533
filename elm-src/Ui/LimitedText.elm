module Ui.LimitedText exposing (Field(..), LimitedText, decoder, encodeField, hint, opened, put, typed)

{-| A name or a label being typed, and what others will see of it. JavaScript
measures it, since it also cleans what is sent and received
(js/src/wire/text-rules.js).
-}

import Html exposing (Html, p, text)
import Html.Attributes exposing (attribute, class, id)
import Json.Decode as Decode exposing (Decoder)
import Json.Encode as Encode
import Ui.Code as Code


type alias LimitedText =
    { text : String

    -- As others see it.
    , shown : String

    -- How many more characters fit.
    , left : Int

    -- Whether none of it is cut off.
    , whole : Bool
    }


type Field
    = Name
    | Label


{-| A stored value is clean already.
-}
opened : String -> LimitedText
opened text =
    { text = text, shown = text, left = nearlyFull + 1, whole = True }


{-| The rest follows once it is measured.
-}
typed : String -> LimitedText -> LimitedText
typed text written =
    { written | text = text }


{-| It was measured; more may have been typed meanwhile.
-}
put : LimitedText -> LimitedText -> LimitedText
put measured written =
    if measured.text == written.text then
        measured

    else
        written



-- VIEW


{-| From here on, a hint shows how much room is left.
-}
nearlyFull : Int
nearlyFull =
    8


hint : { words | onlyShown : String -> String, left : Int -> String } -> String -> LimitedText -> Html msg
hint words hintId written =
    p [ class "hint", id hintId, attribute "aria-live" "polite" ]
        [ if not written.whole then
            text (words.onlyShown written.shown)

          else if written.left <= nearlyFull then
            text (words.left written.left)

          else
            text ""
        ]



-- CODECS


decoder : Decoder ( Field, LimitedText )
decoder =
    Decode.map2 Tuple.pair
        (Decode.field "field" (Code.decoder "field" [ ( "name", Name ), ( "label", Label ) ]))
        (Decode.map4 LimitedText
            (Decode.field "text" Decode.string)
            (Decode.field "shown" Decode.string)
            (Decode.field "left" Decode.int)
            (Decode.field "whole" Decode.bool)
        )


encodeField : Field -> Encode.Value
encodeField field =
    case field of
        Name ->
            Encode.string "name"

        Label ->
            Encode.string "label"
