module Chat.Draft exposing (Draft, Msg, empty, fieldId, update, view)

{-| A message being written, and files to send with it.
-}

import Chat.Files as Files
import Effect exposing (Effect(..))
import Html exposing (Html, button, div, form, input, label, p, span, text, textarea)
import Html.Attributes exposing (attribute, class, classList, for, id, multiple, placeholder, rows, title, type_, value)
import Html.Events exposing (on, onInput, onSubmit, preventDefaultOn)
import I18n exposing (LimitWords, Words)
import I18n.Chat exposing (ChatWords)
import Json.Decode as Decode exposing (Decoder)
import Ports.ToJs as ToJs
import Shared exposing (Shared)
import Ui.Icon as Icon



-- MODEL


type Draft
    = Draft String


empty : Draft
empty =
    Draft ""



-- UPDATE


type Msg
    = EnteredText String
    | SentText
    | ChoseFiles Decode.Value
    | PastedFiles Decode.Value


update : Shared -> Msg -> Draft -> ( Draft, Effect Msg )
update _ msg (Draft written) =
    case msg of
        EnteredText now ->
            ( Draft now, None )

        SentText ->
            if String.trim written == "" || left written < 0 then
                ( Draft written, None )

            else
                ( empty, SendToJs (ToJs.Say written) )

        ChoseFiles files ->
            ( Draft written, SendToJs (ToJs.OfferFiles files) )

        PastedFiles files ->
            ( Draft written, SendToJs (ToJs.OfferFiles files) )


{-| How many more characters fit into one message (js/src/wire/text-rules.js).
-}
left : String -> Int
left written =
    2000 - List.length (String.toList (String.trim written))



-- VIEW


{-| The text field.
-}
fieldId : String
fieldId =
    "chat-text"


view : Words -> Draft -> Html Msg
view { chat, limits } draft =
    div [ class "chat-draft" ]
        [ room limits draft, field chat draft ]


{-| A message that is too long is not sent; a hint says so while it is typed.
-}
room : LimitWords -> Draft -> Html msg
room limits (Draft written) =
    p
        [ id "chat-room"
        , class "hint chat-room"
        , classList [ ( "chat-room-over", left written < 0 ) ]
        , attribute "aria-live" "polite"
        ]
        [ if left written < 0 then
            text (limits.tooLong (negate (left written)))

          else if left written <= 100 then
            text (limits.left (left written))

          else
            text ""
        ]


field : ChatWords -> Draft -> Html Msg
field words (Draft written) =
    form [ class "chat-write", onSubmit SentText ]
        [ label [ class "heard-only", for fieldId ] [ text words.field ]
        , textarea
            [ id fieldId
            , rows 1
            , placeholder words.field
            , attribute "aria-describedby" "chat-room"
            , attribute "enterkeyhint" "send"
            , value written
            , onInput EnteredText
            , preventDefaultOn "paste" (Decode.map (\files -> ( PastedFiles files, True )) Files.pasted)
            , preventDefaultOn "keydown" (Decode.map (\msg -> ( msg, True )) enter)
            ]
            []
        , label [ class "button-icon chat-attach", title words.sendFiles ]
            [ input
                [ id "choose-files"
                , type_ "file"
                , multiple True
                , class "heard-only"

                -- So that the same file can be chosen twice.
                , value ""
                , on "change" (Decode.map ChoseFiles Files.chosen)
                ]
                []
            , Icon.view Icon.Attach
            , span [ class "heard-only" ] [ text words.sendFiles ]
            ]
        , button
            [ type_ "submit"
            , class "button-icon chat-send"
            , attribute "aria-label" words.send
            , title words.send
            ]
            [ Icon.view Icon.Send ]
        ]


{-| Enter sends; with Shift it starts a new line; while a word is being composed
(IME), it belongs to the keyboard.
-}
enter : Decoder Msg
enter =
    Decode.map3 (\key shift composing -> key == "Enter" && not shift && not composing)
        (Decode.field "key" Decode.string)
        (Decode.field "shiftKey" Decode.bool)
        (Decode.field "isComposing" Decode.bool)
        |> Decode.andThen
            (\sends ->
                if sends then
                    Decode.succeed SentText

                else
                    Decode.fail "another key"
            )
