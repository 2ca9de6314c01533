module Chat exposing (Model, Msg, follow, hear, init, scrollToEnd, update, view)

{-| The panel where people write to each other and send files.
-}

import Browser.Dom
import Caption
import Draft exposing (Draft)
import Files
import Focus
import Here exposing (Here)
import Html exposing (Html, button, div, p, span, text, ul)
import Html.Attributes exposing (attribute, class, classList, id, tabindex, type_)
import Html.Events exposing (on, onClick, preventDefaultOn)
import Html.Keyed as Keyed
import Html.Lazy exposing (lazy2)
import Icon
import Json.Decode as Decode
import Linked
import Ports
import Talk exposing (Entry, Talk)
import Task exposing (Task)
import Transfer
import Words exposing (TalkWords, Words)



-- MODEL


type alias Model =
    { talk : Talk
    , draft : Draft

    -- So many entries are drawn, the last ones.
    , drawn : Int

    -- A file is held over the panel.
    , hovered : Bool
    }


init : Model
init =
    { talk = Talk.empty, draft = Draft.empty, drawn = batch, hovered = False }


{-| So many more at each request for earlier ones.
-}
batch : Int
batch =
    100


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
    | ClickedEarlier
    | MeasuredEntries Float
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

        ClickedEarlier ->
            ( model
            , Browser.Dom.getViewportOf entriesId
                |> Task.attempt (Result.map (.scene >> .height) >> Result.withDefault 0 >> MeasuredEntries)
            )

        MeasuredEntries height ->
            ( { model | drawn = model.drawn + batch }
            , Cmd.batch
                [ Task.attempt (\_ -> MovedFocus) (stayBelow height)
                , Focus.on MovedFocus [ entriesId ]
                ]
            )

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


{-| What was the first entry stays where it was, below those that came before it.
-}
stayBelow : Float -> Task Browser.Dom.Error ()
stayBelow height =
    Browser.Dom.getViewportOf entriesId
        |> Task.andThen
            (\{ scene, viewport } ->
                Browser.Dom.setViewportOf entriesId 0 (viewport.y + scene.height - height)
            )


entriesId : String
entriesId =
    "chat-entries"



-- VIEW


view : Here -> Model -> Html Msg
view here model =
    let
        words =
            Here.words here
    in
    div
        [ class "chat"
        , classList [ ( "chat-hovered", model.hovered ) ]
        , preventDefaultOn "dragover" (Decode.map (\_ -> ( HeldFiles True, True )) Files.held)
        , on "dragleave" (Decode.succeed (HeldFiles False))
        , preventDefaultOn "drop" (Decode.map (\files -> ( DroppedFiles files, True )) Files.dropped)
        ]
        [ p [ class "hint" ] [ text words.talk.privacy ]
        , Keyed.node "div"
            [ id entriesId
            , class "chat-entries"
            , attribute "role" "log"
            , attribute "aria-label" words.talk.title
            , tabindex 0
            ]
            (earlier words.talk model
                ++ List.map
                    (\entry -> ( String.fromInt entry.key, lazy2 viewEntry words entry ))
                    (Talk.latest model.drawn model.talk)
            )
        , Html.map GotDraftMsg (Draft.view words model.draft)
        ]


{-| The way to what is not drawn, or in place of what is no longer kept.
-}
earlier : TalkWords -> Model -> List ( String, Html Msg )
earlier words { talk, drawn } =
    if Talk.count talk > drawn then
        [ ( "earlier"
          , button
                [ type_ "button", id "earlier", class "button-quiet chat-earlier", onClick ClickedEarlier ]
                [ text words.earlier ]
          )
        ]

    else if Talk.forgot talk then
        [ ( "gone", p [ class "hint chat-earlier" ] [ text words.earlierGone ] ) ]

    else
        []


viewEntry : Words -> Entry -> Html Msg
viewEntry ({ talk } as words) entry =
    div
        [ class "chat-entry"
        , classList [ ( "chat-own", entry.by == Nothing ) ]
        ]
        [ p [ class "chat-head" ]
            [ Caption.viewOf (Maybe.withDefault words.you entry.by)
            , span [ class "chat-at" ] [ text entry.at ]
            ]
        , case entry.kind of
            Talk.Text message ->
                div []
                    [ p [ class "chat-text", attribute "dir" "auto" ] (Linked.view message.text)
                    , if message.waiting > 0 then
                        p [ class "chat-waiting", attribute "aria-live" "off" ] [ text (talk.waiting message.waiting) ]

                      else
                        text ""
                    ]

            Talk.File file ->
                div [ class "chat-file" ]
                    [ p [ class "chat-file-name" ]
                        [ Icon.view Icon.Attach
                        , Caption.viewOf file.name
                        , span [ class "chat-at" ] [ text (talk.size file.size) ]
                        ]
                    , ul [ class "transfers" ]
                        (List.map
                            (\( name, transfer ) ->
                                Transfer.view talk
                                    { clickedAccept = ClickedAccept, clickedCancel = ClickedCancel }
                                    name
                                    transfer
                            )
                            file.transfers
                        )
                    ]
        ]
