module Invite.Form exposing (Model, Msg, init, labelId, labelled, update, view)

{-| Makes a link: who it is for, how long it works, and how often.
-}

import Effect exposing (Effect(..))
import Html exposing (Html, button, div, form, h3, input, label, option, section, select, span, text)
import Html.Attributes exposing (attribute, checked, class, for, id, placeholder, selected, type_, value)
import Html.Events exposing (onCheck, onInput, onSubmit)
import I18n.Hosting exposing (HostingWords)
import Ports.ToJs as ToJs
import Shared exposing (Shared)
import Ui.Icon as Icon
import Ui.LimitedText as LimitedText exposing (LimitedText)



-- MODEL


type alias Model =
    { label : LimitedText
    , life : Life
    , single : Bool
    }


{-| How long a link works.
-}
type Life
    = QuarterHour
    | Hour
    | WholeCall


init : Model
init =
    { label = LimitedText.opened "", life = WholeCall, single = False }


{-| 0 means as long as the server allows.
-}
seconds : Life -> Int
seconds life =
    case life of
        QuarterHour ->
            15 * 60

        Hour ->
            60 * 60

        WholeCall ->
            0


nameOfLife : Life -> String
nameOfLife life =
    String.fromInt (seconds life)


lifeFromName : String -> Life
lifeFromName name =
    List.filter (\life -> nameOfLife life == name) lives
        |> List.head
        |> Maybe.withDefault WholeCall


lives : List Life
lives =
    [ WholeCall, Hour, QuarterHour ]



-- UPDATE


type Msg
    = EnteredLabel String
    | ChoseLife String
    | CheckedSingle Bool
    | SubmittedForm


update : Shared -> Msg -> Model -> ( Model, Effect Msg )
update _ msg model =
    case msg of
        EnteredLabel label ->
            ( { model | label = LimitedText.typed label model.label }, SendToJs (ToJs.Measure LimitedText.Label label) )

        ChoseLife name ->
            ( { model | life = lifeFromName name }, None )

        CheckedSingle single ->
            ( { model | single = single }, None )

        SubmittedForm ->
            if String.trim model.label.text == "" then
                ( model, Effect.focus [ labelId ] )

            else
                ( { model | label = LimitedText.opened "" }
                , Batch
                    [ SendToJs
                        (ToJs.MakeInvite
                            { label = String.trim model.label.text
                            , ttl = seconds model.life
                            , single = model.single
                            }
                        )
                    , Effect.focus [ labelId ]
                    ]
                )


{-| The label was measured.
-}
labelled : LimitedText -> Model -> Model
labelled measured model =
    { model | label = LimitedText.put measured model.label }


{-| Where the focus goes when its element disappears.
-}
labelId : String
labelId =
    "invite-label"



-- VIEW


view : Shared -> Model -> Html Msg
view shared model =
    let
        words =
            (Shared.words shared).hosting
    in
    section [ class "people-host" ]
        [ h3 [] [ text words.newLink ]
        , form [ class "invite-form", onSubmit SubmittedForm ]
            [ div [ class "field" ]
                [ label [ for labelId ] [ text words.label ]
                , input
                    [ id labelId
                    , type_ "text"
                    , value model.label.text
                    , placeholder words.labelExample
                    , attribute "autocomplete" "off"
                    , attribute "required" ""
                    , attribute "aria-describedby" "label-room"
                    , onInput EnteredLabel
                    ]
                    []
                , span [ class "hint" ] [ text words.labelHint ]
                , LimitedText.hint (Shared.words shared).limits "label-room" model.label
                ]
            , div [ class "field" ]
                [ label [ for "invite-life" ] [ text words.life ]
                , select [ id "invite-life", onInput ChoseLife ]
                    (List.map
                        (\life ->
                            option [ value (nameOfLife life), selected (life == model.life) ]
                                [ text (lifeText words life) ]
                        )
                        lives
                    )
                ]
            , label [ class "check" ]
                [ input [ type_ "checkbox", checked model.single, onCheck CheckedSingle ] []
                , span [ class "check-text" ]
                    [ span [ class "check-name" ] [ text words.single ]
                    , span [ class "hint" ] [ text words.singleHint ]
                    ]
                ]
            , button [ type_ "submit", class "button button-main" ]
                [ Icon.view Icon.Check, text words.make ]
            ]
        ]


lifeText : HostingWords -> Life -> String
lifeText words life =
    case life of
        QuarterHour ->
            words.quarterHour

        Hour ->
            words.hour

        WholeCall ->
            words.wholeCall
