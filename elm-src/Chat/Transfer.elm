module Chat.Transfer exposing (Id, State(..), Transfer, decoder, elementId, encodeId, isOver, view)

{-| One file on its way to or from one member. JavaScript moves it.
-}

import Html exposing (Html, a, button, li, span, text)
import Html.Attributes exposing (attribute, class, download, href, id, tabindex, type_)
import Html.Events exposing (onClick)
import I18n.Chat exposing (ChatWords)
import Json.Decode as Decode exposing (Decoder)
import Json.Encode as Encode
import People.Caption as Caption
import Room.Member as Member
import Ui.Code as Code
import Ui.Icon as Icon


type alias Transfer =
    { id : Id

    -- The same for every copy of one file.
    , file : Int
    , own : Bool
    , member : Member.Id
    , name : String

    -- Bytes.
    , size : Int
    , moved : Int
    , state : State
    , at : String
    }


type Id
    = Id Int


type State
    = Offered
    | Running
      -- With the address to save it from, if we received it.
    | Done (Maybe String)
    | Declined
    | Cancelled
    | Failed
    | TooLarge
      -- Too many files already wait for that member.
    | TooMany


isOver : Transfer -> Bool
isOver transfer =
    transfer.state /= Offered && transfer.state /= Running


{-| Its element in the page.
-}
elementId : Id -> String
elementId (Id id) =
    "transfer-" ++ String.fromInt id


encodeId : Id -> Encode.Value
encodeId (Id id) =
    Encode.int id



-- VIEW


type alias Config msg =
    { clickedAccept : Id -> msg
    , clickedCancel : Id -> msg
    }


{-| Its progress, and what can be done about it.
-}
view : ChatWords -> Config msg -> String -> Transfer -> Html msg
view words config name transfer =
    let
        act clicked look sentence =
            button [ type_ "button", class ("button button-small" ++ look), onClick (clicked transfer.id) ]
                [ text sentence ]
    in
    li [ id (elementId transfer.id), class "transfer", tabindex -1 ]
        [ if transfer.own then
            span [ class "transfer-to" ] [ Caption.viewOf name ]

          else
            text ""
        , case transfer.state of
            Offered ->
                if transfer.own then
                    span [ class "transfer-state" ] [ text words.offered ]

                else
                    act config.clickedAccept " button-main" words.accept

            Running ->
                Html.progress
                    [ attribute "max" (String.fromInt transfer.size)
                    , attribute "value" (String.fromInt transfer.moved)
                    , attribute "aria-label" (words.progress transfer.name)
                    ]
                    []

            Done (Just url) ->
                a [ class "button button-small button-main", href url, download transfer.name ]
                    [ Icon.view Icon.Save, text words.save ]

            Done Nothing ->
                ending words.sent

            Declined ->
                ending words.declined

            Cancelled ->
                ending words.cancelled

            Failed ->
                ending words.failed

            TooLarge ->
                ending words.tooLarge

            TooMany ->
                ending words.tooMany
        , if isOver transfer then
            text ""

          else if transfer.own || transfer.state == Running then
            act config.clickedCancel "" words.cancel

          else
            act config.clickedCancel "" words.decline
        ]


ending : String -> Html msg
ending sentence =
    span [ class "transfer-state" ] [ text sentence ]



-- DECODERS


decoder : Decoder Transfer
decoder =
    Decode.map8 Transfer
        (Decode.field "transfer" (Decode.map Id Decode.int))
        (Decode.field "file" Decode.int)
        (Decode.field "own" Decode.bool)
        (Decode.field "member" Member.idDecoder)
        (Decode.field "name" Decode.string)
        (Decode.field "size" Decode.int)
        (Decode.field "moved" Decode.int)
        stateDecoder
        |> Decode.andThen (\transfer -> Decode.map transfer (Decode.field "at" Decode.string))


stateDecoder : Decoder State
stateDecoder =
    Decode.map2 (<|)
        (Decode.field "state" (Code.decoder "state" states))
        (Decode.field "url" (Decode.nullable Decode.string))


states : List ( String, Maybe String -> State )
states =
    [ ( "offered", always Offered )
    , ( "running", always Running )
    , ( "done", Done )
    , ( "declined", always Declined )
    , ( "cancelled", always Cancelled )
    , ( "failed", always Failed )
    , ( "too-large", always TooLarge )
    , ( "too-many", always TooMany )
    ]
