module Invite.Form exposing (Model, Msg, init, labelId, update, view)

{-| Makes a link for somebody: whom it is for, how long it works, how often.
-}

import Html exposing (Html, button, div, form, h3, input, label, option, section, select, span, text)
import Html.Attributes exposing (attribute, checked, class, for, id, placeholder, selected, type_, value)
import Html.Events exposing (onCheck, onInput, onSubmit)
import I18n.Hosting exposing (HostingWords)
import Ports
import Shared exposing (Shared)
import Ui.Focus as Focus
import Ui.Icon as Icon
import Ui.LimitedText as LimitedText



-- MODEL


type alias Model =
    { label : String
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
    { label = "", life = WholeCall, single = False }


{-| For the server 0 is as long as it allows.
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
    | MovedFocus


update : Msg -> Model -> ( Model, Cmd Msg )
update msg model =
    case msg of
        EnteredLabel label ->
            ( { model | label = label }, Ports.send (Ports.Measure LimitedText.Label label) )

        ChoseLife name ->
            ( { model | life = lifeFromName name }, Cmd.none )

        CheckedSingle single ->
            ( { model | single = single }, Cmd.none )

        SubmittedForm ->
            if String.trim model.label == "" then
                ( model, Focus.on MovedFocus [ labelId ] )

            else
                ( { model | label = "" }
                , Cmd.batch
                    [ Ports.send
                        (Ports.MakeInvite
                            { label = String.trim model.label
                            , ttl = seconds model.life
                            , single = model.single
                            }
                        )
                    , Focus.on MovedFocus [ labelId ]
                    ]
                )

        MovedFocus ->
            ( model, Cmd.none )


{-| Where the focus goes when what had it is gone.
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
                    , value model.label
                    , placeholder words.labelExample
                    , attribute "autocomplete" "off"
                    , attribute "required" ""
                    , attribute "aria-describedby" "label-room"
                    , onInput EnteredLabel
                    ]
                    []
                , span [ class "hint" ] [ text words.labelHint ]
                , if shared.label.text == model.label then
                    LimitedText.hint (Shared.words shared).limits "label-room" shared.label

                  else
                    text ""
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
