module Call.Reacting exposing (Model, Msg(..), add, choice, closed, floating, init, update, view)

{-| The reactions that float by, and the button that opens the choice of them
and of raising a hand. On narrow screens the choice is in the menu.
-}

import Call.Reaction as Reaction exposing (Reaction)
import Effect exposing (Effect(..))
import Html exposing (Html, button, div, span, text)
import Html.Attributes exposing (attribute, class, classList, id, title, type_)
import Html.Events exposing (onClick)
import Ports.ToJs as ToJs
import Process
import Room.Hand as Hand
import Shared exposing (Shared)
import Task
import Ui.Aria as Aria
import Ui.Icon as Icon



-- MODEL


type alias Model =
    { floating : Reaction.Floating

    -- Whether the choice is open.
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


update : Shared -> Msg -> Model -> ( Model, Effect Msg )
update _ msg model =
    case msg of
        ClickedReactions ->
            ( { model | choosing = not model.choosing }, None )

        ClickedReaction reaction ->
            ( model, SendToJs (ToJs.React reaction) )

        ClickedHand raised ->
            ( model, SendToJs (ToJs.RaiseHand raised) )

        ReactionEnded number ->
            ( { model | floating = Reaction.ended number model.floating }, None )


{-| Someone reacted.
-}
add : { reaction : Reaction, by : String } -> Model -> ( Model, Effect Msg )
add reaction model =
    let
        ( shown, number ) =
            Reaction.add reaction model.floating
    in
    ( { model | floating = shown }
    , Run (Task.perform (\_ -> ReactionEnded number) (Process.sleep Reaction.lasts))
    )


closed : Model -> Model
closed model =
    { model | choosing = False }



-- VIEW


floating : Model -> Html msg
floating model =
    Reaction.view model.floating


view : Shared -> Model -> Html Msg
view shared { choosing } =
    let
        words =
            (Shared.words shared).chat
    in
    div [ class "reacting control-wide" ]
        [ button
            [ type_ "button"
            , id "react"
            , class "control"
            , classList [ ( "control-open", choosing ), ( "control-raised", Hand.isUp shared.own.hand ) ]
            , Aria.expanded choosing
            , title words.react
            , onClick ClickedReactions
            ]
            [ Icon.view Icon.Hand, span [ class "control-label" ] [ text words.react ] ]
        , if choosing then
            div [ class "reacting-choice" ] (choice shared)

          else
            text ""
        ]


choice : Shared -> List (Html Msg)
choice shared =
    let
        words =
            (Shared.words shared).chat

        isUp =
            Hand.isUp shared.own.hand
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
