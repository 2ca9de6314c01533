module Drawer.Pairs exposing (view)

{-| Who hears and sees whom, in words: problems first, then a table for each
listener.
-}

import Html exposing (Html, a, bdi, button, div, h3, li, p, section, span, table, tbody, td, text, th, thead, tr, ul)
import Html.Attributes exposing (attribute, class, colspan, href, id, rel, scope, target, type_)
import Html.Events exposing (onClick)
import I18n.Pairs exposing (PairWords)
import People.Caption as Caption
import Room exposing (Room)
import Room.Member as Member
import Room.Pairs as Pairs exposing (Flow(..), Pair, Row, State(..), Trouble(..), Word(..))
import Shared exposing (Shared)
import Ui.Icon as Icon


view : Shared -> { clickedCopy : msg } -> Room -> List Row -> List (Html msg)
view shared { clickedCopy } room rows =
    let
        words =
            (Shared.words shared).pairs

        isHost =
            room.role == Member.Host

        name =
            nameOf shared room
    in
    [ p [ class "hint" ]
        [ text
            (if isHost then
                words.leadHost

             else
                words.leadGuest
            )
        ]
    , summary words name rows
    , div [ class "pairs" ] (List.map (tableOf words name) rows)
    , div [ class "pairs-help" ]
        [ button [ type_ "button", id "copy-report", class "button button-small", onClick clickedCopy ]
            [ Icon.view Icon.Copy, text words.copy ]
        , a [ href "check", target "_blank", rel "noopener", class "button button-small" ] [ text words.check ]
        ]
    , p [ class "hint" ] [ text words.copyHint ]
    ]


summary : PairWords -> (Member.Id -> String) -> List Row -> Html msg
summary words name rows =
    div [ class "pairs-summary", attribute "role" "status" ]
        [ case Pairs.troubles rows of
            [] ->
                if List.all (.pairs >> List.isEmpty) rows then
                    p [] [ text words.nobody ]

                else if Pairs.areMeasured rows then
                    p [ class "pairs-fine" ] [ Icon.view Icon.Check, span [] [ text words.fine ] ]

                else
                    p [] [ text words.measuring ]

            some ->
                ul [ class "pairs-troubles" ]
                    (List.map
                        (\trouble ->
                            li []
                                [ Icon.view Icon.Warning
                                , span [] [ text (sentence words name trouble) ]
                                ]
                        )
                        some
                    )
        ]


sentence : PairWords -> (Member.Id -> String) -> Trouble -> String
sentence words name trouble =
    case trouble of
        Separated listener speaker why ->
            words.apart (name listener) (name speaker) ++ ": " ++ words.why why

        Unheard listener speaker ->
            words.cannotHear (name listener) (name speaker) ++ ": " ++ words.missing

        HeldBack listener speaker ->
            words.cannotHear (name listener) (name speaker) ++ ": " ++ words.heldBack

        Unseen listener speaker ->
            words.cannotSee (name listener) (name speaker) ++ ": " ++ words.missing

        Muted speaker ->
            words.nobodyHears (name speaker) ++ ": " ++ words.microphoneOff

        Unknown listener word ->
            words.unknownOf (name listener) ++ ": " ++ words.wordless word


tableOf : PairWords -> (Member.Id -> String) -> Row -> Html msg
tableOf words name { listener, word, pairs } =
    section [ attribute "data-listener" (Member.idToString listener) ]
        [ h3 [] [ text (words.heardBy (name listener)) ]
        , if word /= Told then
            p [ class "pairs-unknown" ] [ text (words.unknown ++ ": " ++ words.wordless word) ]

          else if List.isEmpty pairs then
            p [ class "pairs-unknown" ] [ text words.nobody ]

          else
            -- Drawn as a list on narrow screens, but still read as a table.
            table [ attribute "role" "table" ]
                [ thead [ attribute "role" "rowgroup" ]
                    [ tr [ attribute "role" "row" ]
                        (List.map
                            (\head -> th [ scope "col", attribute "role" "columnheader" ] [ text head ])
                            [ words.who, words.audio, words.video, words.connection ]
                        )
                    ]
                , tbody [ attribute "role" "rowgroup" ] (List.map (rowOf words name) pairs)
                ]
        ]


rowOf : PairWords -> (Member.Id -> String) -> Pair -> Html msg
rowOf words name pair =
    tr [ attribute "role" "row", attribute "data-peer" (Member.idToString pair.peer) ]
        (th [ scope "row", attribute "role" "rowheader" ] [ bdi [] [ text (name pair.peer) ] ]
            :: (case pair.state of
                    NotTogether why ->
                        [ td [ colspan 3, class "pair-bad", attribute "role" "cell" ] [ text (words.why why) ] ]

                    Together ->
                        [ cell words.audio
                            (pair.audio == Missing || pair.heldBack)
                            (if pair.heldBack && pair.audio == Flowing then
                                words.heldBack

                             else
                                flow words words.microphoneOff pair.audio
                            )
                        , cell words.video (pair.video == Missing) (flow words words.cameraOff pair.video)
                        , cell words.connection (pair.loss >= 10) (words.path pair)
                        ]
               )
        )


cell : String -> Bool -> String -> Html msg
cell label isBad content =
    td
        [ attribute "role" "cell"
        , attribute "data-label" label
        , class
            (if isBad then
                "pair-bad"

             else
                "pair-well"
            )
        ]
        [ text content ]


flow : PairWords -> String -> Flow -> String
flow words off what =
    case what of
        Flowing ->
            words.flowing

        Off ->
            off

        Resting ->
            words.resting

        Missing ->
            words.missing

        NotMeasured ->
            words.notMeasured


nameOf : Shared -> Room -> Member.Id -> String
nameOf shared room member =
    if member == room.self then
        Caption.ofSelf shared

    else
        Room.find member room
            |> Maybe.map (Caption.ofMember (Shared.words shared))
            |> Maybe.withDefault (Shared.words shared).aGuest
