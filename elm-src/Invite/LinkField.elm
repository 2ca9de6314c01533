module Invite.LinkField exposing (Model, Msg, closed, init, refused, update, view)

{-| A field to paste a link into, or the whole message it came in.
-}

import Effect exposing (Effect(..))
import Html exposing (Html, a, button, details, div, form, h2, label, p, span, summary, text, textarea)
import Html.Attributes exposing (attribute, class, for, href, id, rel, rows, type_, value)
import Html.Events exposing (onInput, onSubmit)
import Invite.Arrival exposing (Trouble(..))
import Ports.ToJs as ToJs
import Shared exposing (Shared)
import Ui.Icon as Icon



-- MODEL


type alias Model =
    { text : String
    , trouble : Maybe Trouble
    }


closed : Model
closed =
    { text = "", trouble = Nothing }


init : Maybe Trouble -> Model
init trouble =
    { text = "", trouble = trouble }


refused : Trouble -> Model -> Model
refused trouble model =
    { model | trouble = Just trouble }



-- UPDATE


type Msg
    = EnteredText String
    | Submitted


update : Shared -> Msg -> Model -> ( Model, Effect Msg )
update _ msg model =
    case msg of
        EnteredText entered ->
            ( { model | text = entered, trouble = Nothing }, None )

        Submitted ->
            ( model, SendToJs (ToJs.PasteLink model.text) )



-- VIEW


view : Shared -> Model -> Html Msg
view shared model =
    let
        words =
            (Shared.words shared).links
    in
    details
        (class "link-field lobby-devices"
            :: (if model.trouble == Nothing && model.text == "" then
                    []

                else
                    [ attribute "open" "" ]
               )
        )
        [ summary [] [ text words.sent ]
        , form [ class "link-form", onSubmit Submitted ]
            [ div [ attribute "role" "alert" ] [ viewTrouble shared model.trouble ]
            , div [ class "field" ]
                [ label [ for "sent-link" ] [ text words.sentLabel ]
                , textarea
                    [ id "sent-link"
                    , rows 3
                    , value model.text
                    , attribute "autocomplete" "off"
                    , attribute "autocapitalize" "none"
                    , attribute "spellcheck" "false"
                    , onInput EnteredText
                    ]
                    []
                , p [ class "hint" ] [ text words.sentHint ]
                ]
            , button [ type_ "submit", id "open-link", class "button" ] [ text words.open ]
            ]
        ]


viewTrouble : Shared -> Maybe Trouble -> Html msg
viewTrouble shared trouble =
    let
        words =
            (Shared.words shared).links
    in
    case trouble of
        Nothing ->
            text ""

        Just what ->
            let
                said =
                    words.trouble what
            in
            div [ class "refusal" ]
                [ Icon.view Icon.Warning
                , div []
                    [ h2 [ class "link-trouble" ] [ text said.title ]
                    , p [] [ span [] [ text said.text ] ]
                    , case what of
                        Elsewhere link ->
                            p [] [ a [ id "open-elsewhere", href link, rel "noreferrer" ] [ text words.openThere ] ]

                        _ ->
                            text ""
                    ]
                ]
