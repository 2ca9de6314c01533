module Drawer.Log exposing (Entry, Level(..), Log, add, decoder, empty, problems, view)

{-| What happened, line by line; the oldest lines are dropped when there are too
many. JavaScript redacts what it sends here, and keeps its own copy for the
clipboard.
-}

import Html exposing (Html, button, li, p, span, text)
import Html.Attributes exposing (attribute, class, id, tabindex, type_)
import Html.Events exposing (onClick)
import Html.Keyed as Keyed
import Html.Lazy exposing (lazy)
import I18n exposing (Words)
import Json.Decode as Decode exposing (Decoder)
import Ui.Code as Code
import Ui.Icon as Icon


type Log
    = Log Int (List Entry)


type alias Entry =
    { level : Level
    , at : String
    , text : String
    }


type Level
    = Info
    | Warning
    | Error


empty : Log
empty =
    Log 0 []


add : Entry -> Log -> Log
add entry (Log count newestFirst) =
    Log (count + 1) (List.take 400 (entry :: newestFirst))


{-| How many lines report an error.
-}
problems : Log -> Int
problems (Log _ newestFirst) =
    List.length (List.filter (\entry -> entry.level == Error) newestFirst)



-- VIEW


view : Words -> { clickedCopy : msg } -> Log -> List (Html msg)
view words { clickedCopy } (Log count newestFirst) =
    [ p [ class "hint" ] [ text words.log.lead ]
    , button [ type_ "button", id "copy-log", class "button button-small", onClick clickedCopy ]
        [ Icon.view Icon.Copy, text words.log.copy ]
    , if List.isEmpty newestFirst then
        p [ class "log-empty" ] [ text words.log.empty ]

      else
        -- Newest first, so that nobody has to scroll for it.
        Keyed.ol [ class "log", tabindex 0, attribute "aria-label" words.log.title ]
            (List.indexedMap (\index entry -> ( String.fromInt (count - index), lazy line entry )) newestFirst)
    ]


line : Entry -> Html msg
line entry =
    li [ class ("log-line log-" ++ levelName entry.level) ]
        [ span [ class "log-at" ] [ text entry.at ]
        , span [ class "log-level" ] [ text (levelName entry.level) ]
        , span [ class "log-text" ] [ text entry.text ]
        ]


levelName : Level -> String
levelName level =
    case level of
        Info ->
            "info"

        Warning ->
            "warn"

        Error ->
            "error"



-- DECODER


decoder : Decoder Entry
decoder =
    Decode.map3 Entry
        (Decode.field "level" levelDecoder)
        (Decode.field "at" Decode.string)
        (Decode.field "text" Decode.string)


levelDecoder : Decoder Level
levelDecoder =
    Code.decoder "level"
        [ ( "info", Info )
        , ( "warn", Warning )
        , ( "error", Error )
        ]
