module Chat exposing (Model, Msg, fieldId, follow, hear, init, scrollToEnd, update, view)

{-| The panel where people write to each other and send files.
-}

import Browser.Dom
import Caption
import Files
import Focus
import Here exposing (Here)
import Html exposing (Html, button, div, form, input, label, p, span, text, textarea, ul)
import Html.Attributes exposing (attribute, class, classList, for, id, multiple, placeholder, rows, tabindex, title, type_, value)
import Html.Events exposing (on, onInput, onSubmit, preventDefaultOn)
import Html.Keyed as Keyed
import Icon
import Json.Decode as Decode exposing (Decoder)
import Linked
import Ports
import Talk exposing (Entry, Talk)
import Task exposing (Task)
import Transfer
import Words exposing (TalkWords)



-- MODEL


type alias Model =
    { talk : Talk
    , draft : String

    -- A file is held over the panel.
    , hovered : Bool
    }


init : Model
init =
    { talk = Talk.empty, draft = "", hovered = False }


hear : (Talk -> Talk) -> Model -> Model
hear change model =
    { model | talk = change model.talk }



-- UPDATE


type Msg
    = EnteredText String
    | SentText
    | ChoseFiles Decode.Value
    | HeldFiles Bool
    | DroppedFiles Decode.Value
    | ClickedAccept Transfer.Id
    | ClickedCancel Transfer.Id
    | MovedFocus


update : Msg -> Model -> ( Model, Cmd Msg )
update msg model =
    case msg of
        EnteredText draft ->
            ( { model | draft = draft }, Cmd.none )

        SentText ->
            if String.trim model.draft == "" then
                ( model, Cmd.none )

            else
                ( { model | draft = "" }, Ports.send (Ports.Say model.draft) )

        ChoseFiles files ->
            ( model, Ports.send (Ports.OfferFiles files) )

        HeldFiles hovered ->
            ( { model | hovered = hovered }, Cmd.none )

        DroppedFiles files ->
            ( { model | hovered = False }, Ports.send (Ports.OfferFiles files) )

        ClickedAccept transfer ->
            ( model, answer transfer (Ports.AcceptFile transfer) )

        ClickedCancel transfer ->
            ( model, answer transfer (Ports.CancelFile transfer) )

        MovedFocus ->
            ( model, Cmd.none )


{-| The pressed button goes; the focus stays where it was.
-}
answer : Transfer.Id -> Ports.ToJs -> Cmd Msg
answer transfer message =
    Cmd.batch
        [ Ports.send message
        , Focus.on MovedFocus [ Transfer.elementId transfer ]
        ]


{-| To what was said last.
-}
scrollToEnd : Task Browser.Dom.Error ()
scrollToEnd =
    Browser.Dom.setViewportOf entriesId 0 1.0e7


{-| Whoever reads further up stays there.
-}
follow : Task Browser.Dom.Error ()
follow =
    Browser.Dom.getViewportOf entriesId
        |> Task.andThen
            (\{ scene, viewport } ->
                if scene.height - viewport.y < 2 * viewport.height then
                    scrollToEnd

                else
                    Task.succeed ()
            )


entriesId : String
entriesId =
    "chat-entries"


{-| Where one writes.
-}
fieldId : String
fieldId =
    "chat-text"



-- VIEW


view : Here -> Model -> Html Msg
view here model =
    let
        words =
            (Here.words here).talk

        entries =
            Talk.entries model.talk
    in
    div
        [ class "chat"
        , classList [ ( "chat-hovered", model.hovered ) ]
        , preventDefaultOn "dragover" (Decode.map (\_ -> ( HeldFiles True, True )) Files.held)
        , on "dragleave" (Decode.succeed (HeldFiles False))
        , preventDefaultOn "drop" (taking Files.dropped)
        ]
        [ p [ class "hint" ] [ text words.privacy ]
        , Keyed.node "div"
            [ id entriesId
            , class "chat-entries"
            , attribute "role" "log"
            , attribute "aria-label" words.title
            , tabindex 0
            ]
            (List.map (\entry -> ( String.fromInt entry.key, viewEntry here words entry )) entries)
        , write words model
        ]


write : TalkWords -> Model -> Html Msg
write words model =
    form [ class "chat-write", onSubmit SentText ]
        [ label [ class "heard-only", for fieldId ] [ text words.field ]
        , textarea
            [ id fieldId
            , rows 1
            , placeholder words.field
            , attribute "maxlength" "2000"
            , attribute "enterkeyhint" "send"
            , value model.draft
            , onInput EnteredText
            , preventDefaultOn "paste" (taking Files.pasted)
            , preventDefaultOn "keydown" (Decode.map (\msg -> ( msg, True )) enter)
            ]
            []
        , label [ class "button-icon chat-attach", title words.sendFiles ]
            [ input
                [ id "choose-files"
                , type_ "file"
                , multiple True
                , class "heard-only"

                -- So that the same file can be chosen again.
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


{-| The browser would open them otherwise.
-}
taking : Decoder Decode.Value -> Decoder ( Msg, Bool )
taking =
    Decode.map (\files -> ( DroppedFiles files, True ))


{-| Enter sends, with shift it begins another line; while a word is being
composed it belongs to the keyboard.
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


viewEntry : Here -> TalkWords -> Entry -> Html Msg
viewEntry here words entry =
    div
        [ class "chat-entry"
        , classList [ ( "chat-own", entry.by == Nothing ) ]
        ]
        [ p [ class "chat-head" ]
            [ Caption.viewOf (Maybe.withDefault (Here.words here).you entry.by)
            , span [ class "chat-at" ] [ text entry.at ]
            ]
        , case entry.kind of
            Talk.Text message ->
                div []
                    [ p [ class "chat-text", attribute "dir" "auto" ] (Linked.view message.text)
                    , if message.waiting > 0 then
                        p [ class "chat-waiting", attribute "aria-live" "off" ] [ text (words.waiting message.waiting) ]

                      else
                        text ""
                    ]

            Talk.File file ->
                div [ class "chat-file" ]
                    [ p [ class "chat-file-name" ]
                        [ Icon.view Icon.Attach
                        , Caption.viewOf file.name
                        , span [ class "chat-at" ] [ text (words.size file.size) ]
                        ]
                    , ul [ class "transfers" ]
                        (List.map
                            (\( name, transfer ) ->
                                Transfer.view words
                                    { clickedAccept = ClickedAccept, clickedCancel = ClickedCancel }
                                    name
                                    transfer
                            )
                            file.transfers
                        )
                    ]
        ]
