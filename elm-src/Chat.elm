module Chat exposing (Model, Msg, follow, hear, init, scrollToEnd, update, view)

{-| The panel where people write to each other and send files.
-}

import Browser.Dom
import Caption
import Draft exposing (Draft)
import Files
import Focus
import Here exposing (Here)
import Html exposing (Html, div, p, span, text, ul)
import Html.Attributes exposing (attribute, class, classList, id, tabindex)
import Html.Events exposing (on, preventDefaultOn)
import Html.Keyed as Keyed
import Icon
import Json.Decode as Decode
import Linked
import Ports
import Talk exposing (Entry, Talk)
import Task exposing (Task)
import Transfer
import Words exposing (TalkWords)



-- MODEL


type alias Model =
    { talk : Talk
    , draft : Draft

    -- A file is held over the panel.
    , hovered : Bool
    }


init : Model
init =
    { talk = Talk.empty, draft = Draft.empty, hovered = False }


hear : (Talk -> Talk) -> Model -> Model
hear change model =
    { model | talk = change model.talk }



-- UPDATE


type Msg
    = GotDraftMsg Draft.Msg
    | HeldFiles Bool
    | DroppedFiles Decode.Value
    | ClickedAccept Transfer.Id
    | ClickedCancel Transfer.Id
    | MovedFocus


update : Msg -> Model -> ( Model, Cmd Msg )
update msg model =
    case msg of
        GotDraftMsg draftMsg ->
            Draft.update draftMsg model.draft
                |> Tuple.mapBoth (\draft -> { model | draft = draft }) (Cmd.map GotDraftMsg)

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
        , preventDefaultOn "drop" (Decode.map (\files -> ( DroppedFiles files, True )) Files.dropped)
        ]
        [ p [ class "hint" ] [ text words.privacy ]
        , Keyed.node "div"
            [ id entriesId
            , class "chat-entries"
            , attribute "role" "log"
            , attribute "aria-label" words.title
            , tabindex 0
            ]
            (earlier words model.talk
                ++ List.map (\entry -> ( String.fromInt entry.key, viewEntry here words entry )) entries
            )
        , Html.map GotDraftMsg (Draft.view words model.draft)
        ]


{-| In place of what is no longer kept.
-}
earlier : TalkWords -> Talk -> List ( String, Html msg )
earlier words talk =
    if Talk.forgot talk then
        [ ( "earlier", p [ class "hint chat-earlier" ] [ text words.earlierGone ] ) ]

    else
        []


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
