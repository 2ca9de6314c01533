module Reacting exposing (Model, Msg(..), add, choice, closed, floating, init, update, view)

{-| The reactions that float by, and the button that opens the choice of them,
with one's own hand among them; on a narrow screen the choice stands in the menu
instead.
-}

import Aria
import Hand
import Here exposing (Here)
import Html exposing (Html, button, div, span, text)
import Html.Attributes exposing (attribute, class, classList, id, title, type_)
import Html.Events exposing (onClick)
import Icon
import Ports
import Process
import Reaction exposing (Reaction)
import Task



-- MODEL


type alias Model =
    { floating : Reaction.Floating

    -- Whether those to choose from are shown.
    , choosing : Bool
    }


init : Model
init =
    { floating = Reaction.none, choosing = False }



-- UPDATE


type Msg
    = ClickedReactions
    | ClickedReaction Reaction
    | ClickedHand Bool
    | ReactionEnded Int


update : Msg -> Model -> ( Model, Cmd Msg )
update msg model =
    case msg of
        ClickedReactions ->
            ( { model | choosing = not model.choosing }, Cmd.none )

        ClickedReaction reaction ->
            ( model, Ports.send (Ports.React reaction) )

        ClickedHand raised ->
            ( model, Ports.send (Ports.RaiseHand raised) )

        ReactionEnded number ->
            ( { model | floating = Reaction.ended number model.floating }, Cmd.none )


{-| Somebody reacts.
-}
add : { reaction : Reaction, by : String } -> Model -> ( Model, Cmd Msg )
add reaction model =
    let
        ( shown, number ) =
            Reaction.add reaction model.floating
    in
    ( { model | floating = shown }
    , Task.perform (\_ -> ReactionEnded number) (Process.sleep Reaction.lasts)
    )


closed : Model -> Model
closed model =
    { model | choosing = False }



-- VIEW


floating : Model -> Html msg
floating model =
    Reaction.view model.floating


view : Here -> Model -> Html Msg
view here { choosing } =
    let
        words =
            (Here.words here).talk
    in
    div [ class "reacting control-wide" ]
        [ button
            [ type_ "button"
            , id "react"
            , class "control"
            , classList [ ( "control-open", choosing ), ( "control-raised", Hand.isUp here.hand ) ]
            , Aria.expanded choosing
            , title words.react
            , onClick ClickedReactions
            ]
            [ Icon.view Icon.Hand, span [ class "control-label" ] [ text words.react ] ]
        , if choosing then
            div [ class "reacting-choice" ] (choice here)

          else
            text ""
        ]


choice : Here -> List (Html Msg)
choice here =
    let
        words =
            (Here.words here).talk

        isUp =
            Hand.isUp here.hand
    in
    [ button
        [ type_ "button"
        , class "button button-small raise-hand"
        , classList [ ( "button-main", isUp ) ]
        , onClick (ClickedHand (not isUp))
        ]
        [ Icon.view Icon.Hand
        , text
            (if isUp then
                words.lowerHand

             else
                words.raiseHand
            )
        ]
    , div [ class "reacting-signs", attribute "role" "group", attribute "aria-label" words.react ]
        (List.map
            (\reaction ->
                button
                    [ type_ "button"
                    , class "button-icon reacting-sign"
                    , attribute "aria-label" (words.reaction reaction)
                    , title (words.reaction reaction)
                    , onClick (ClickedReaction reaction)
                    ]
                    [ text (Reaction.toEmoji reaction) ]
            )
            Reaction.all
        )
    ]
