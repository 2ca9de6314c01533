module Chat.Panel exposing (Model, Msg, follow, hear, init, scrollToEnd, update, view)

{-| The panel where people write to each other and send files.
-}

import Browser.Dom
import Chat.Draft as Draft exposing (Draft)
import Chat.Files as Files
import Chat.History as History exposing (Entry, History)
import Chat.Links as Links
import Chat.Transfer as Transfer
import Effect exposing (Effect(..))
import Html exposing (Html, button, div, p, span, text, ul)
import Html.Attributes exposing (attribute, class, classList, id, tabindex, type_)
import Html.Events exposing (on, onClick, preventDefaultOn)
import Html.Keyed as Keyed
import Html.Lazy exposing (lazy2)
import I18n exposing (Words)
import I18n.Chat exposing (ChatWords)
import Json.Decode as Decode
import People.Caption as Caption
import Ports.ToJs as ToJs exposing (ToJs)
import Shared exposing (Shared)
import Task exposing (Task)
import Ui.Icon as Icon



-- MODEL


type alias Model =
    { history : History
    , draft : Draft

    -- How many of the latest entries are drawn.
    , drawn : Int

    -- A file is being dragged over the panel.
    , hovered : Bool
    }


init : Model
init =
    { history = History.empty, draft = Draft.empty, drawn = batch, hovered = False }


{-| How many more at each request for earlier ones.
-}
batch : Int
batch =
    100


hear : (History -> History) -> Model -> Model
hear change model =
    { model | history = change model.history }



-- UPDATE


type Msg
    = GotDraftMsg Draft.Msg
    | HeldFiles Bool
    | DroppedFiles Decode.Value
    | ClickedAccept Transfer.Id
    | ClickedCancel Transfer.Id
    | ClickedEarlier
    | MeasuredEntries Float


update : Shared -> Msg -> Model -> ( Model, Effect Msg )
update shared msg model =
    case msg of
        GotDraftMsg draftMsg ->
            Draft.update shared draftMsg model.draft
                |> Tuple.mapBoth (\draft -> { model | draft = draft }) (Effect.map GotDraftMsg)

        HeldFiles hovered ->
            ( { model | hovered = hovered }, None )

        DroppedFiles files ->
            ( { model | hovered = False }, SendToJs (ToJs.OfferFiles files) )

        ClickedAccept transfer ->
            ( model, answer transfer (ToJs.AcceptFile transfer) )

        ClickedCancel transfer ->
            ( model, answer transfer (ToJs.CancelFile transfer) )

        ClickedEarlier ->
            ( model
            , Browser.Dom.getViewportOf entriesId
                |> Task.attempt (Result.map (.scene >> .height) >> Result.withDefault 0 >> MeasuredEntries)
                |> Run
            )

        MeasuredEntries height ->
            ( { model | drawn = model.drawn + batch }
            , Batch
                [ Do (stayBelow height)
                , Effect.focus [ entriesId ]
                ]
            )


{-| The pressed button disappears; the focus must not.
-}
answer : Transfer.Id -> ToJs -> Effect Msg
answer transfer message =
    Batch
        [ SendToJs message
        , Effect.focus [ Transfer.elementId transfer ]
        ]


{-| To the latest entry.
-}
scrollToEnd : Task Never ()
scrollToEnd =
    scroll toEnd


toEnd : Task Browser.Dom.Error ()
toEnd =
    Browser.Dom.setViewportOf entriesId 0 1.0e7


{-| A person who has scrolled up stays there.
-}
follow : Task Never ()
follow =
    Browser.Dom.getViewportOf entriesId
        |> Task.andThen
            (\{ scene, viewport } ->
                if scene.height - viewport.y < 2 * viewport.height then
                    toEnd

                else
                    Task.succeed ()
            )
        |> scroll


{-| The first entry stays where it was, below the earlier ones.
-}
stayBelow : Float -> Task Never ()
stayBelow height =
    Browser.Dom.getViewportOf entriesId
        |> Task.andThen
            (\{ scene, viewport } ->
                Browser.Dom.setViewportOf entriesId 0 (viewport.y + scene.height - height)
            )
        |> scroll


{-| While the panel is closed there is nothing to scroll.
-}
scroll : Task Browser.Dom.Error () -> Task Never ()
scroll =
    Task.onError (\_ -> Task.succeed ())


entriesId : String
entriesId =
    "chat-entries"



-- VIEW


view : Shared -> Model -> Html Msg
view shared model =
    let
        words =
            Shared.words shared
    in
    div
        [ class "chat"
        , classList [ ( "chat-hovered", model.hovered ) ]
        , preventDefaultOn "dragover" (Decode.map (\_ -> ( HeldFiles True, True )) Files.held)
        , on "dragleave" (Decode.succeed (HeldFiles False))
        , preventDefaultOn "drop" (Decode.map (\files -> ( DroppedFiles files, True )) Files.dropped)
        ]
        [ p [ class "hint" ] [ text words.chat.privacy ]
        , Keyed.node "div"
            [ id entriesId
            , class "chat-entries"
            , attribute "role" "log"
            , attribute "aria-label" words.chat.title
            , tabindex 0
            ]
            (earlier words.chat model
                ++ List.map
                    (\entry -> ( String.fromInt entry.key, lazy2 viewEntry words entry ))
                    (History.latest model.drawn model.history)
            )
        , Html.map GotDraftMsg (Draft.view words model.draft)
        ]


{-| The button for earlier entries, or a hint that they are gone.
-}
earlier : ChatWords -> Model -> List ( String, Html Msg )
earlier words { history, drawn } =
    if History.count history > drawn then
        [ ( "earlier"
          , button
                [ type_ "button", id "earlier", class "button-quiet chat-earlier", onClick ClickedEarlier ]
                [ text words.earlier ]
          )
        ]

    else if History.forgot history then
        [ ( "gone", p [ class "hint chat-earlier" ] [ text words.earlierGone ] ) ]

    else
        []


viewEntry : Words -> Entry -> Html Msg
viewEntry ({ chat } as words) entry =
    div
        [ class "chat-entry"
        , classList [ ( "chat-own", entry.by == Nothing ) ]
        ]
        [ p [ class "chat-head" ]
            [ Caption.viewOf (Maybe.withDefault words.you entry.by)
            , span [ class "chat-at" ] [ text entry.at ]
            ]
        , case entry.kind of
            History.Text message ->
                div []
                    [ p [ class "chat-text", attribute "dir" "auto" ] (Links.view message.text)
                    , if message.waiting > 0 then
                        p [ class "chat-waiting", attribute "aria-live" "off" ] [ text (chat.waiting message.waiting) ]

                      else
                        text ""
                    ]

            History.File file ->
                div [ class "chat-file" ]
                    [ p [ class "chat-file-name" ]
                        [ Icon.view Icon.Attach
                        , Caption.viewOf file.name
                        , span [ class "chat-at" ] [ text (chat.size file.size) ]
                        ]
                    , ul [ class "transfers" ]
                        (List.map
                            (\( name, transfer ) ->
                                Transfer.view chat
                                    { clickedAccept = ClickedAccept, clickedCancel = ClickedCancel }
                                    name
                                    transfer
                            )
                            file.transfers
                        )
                    ]
        ]
