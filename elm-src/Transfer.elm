module Transfer exposing (Id, State(..), Transfer, decoder, encodeId, idToString, isOver)

{-| One file on its way to or from one member. JavaScript moves it.
-}

import Json.Decode as Decode exposing (Decoder)
import Json.Encode as Encode
import Member


type alias Transfer =
    { id : Id

    -- What was sent to several is one file.
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
      -- With the address from which it can be saved, where it came to us.
    | Done (Maybe String)
    | Declined
    | Cancelled
    | Failed
    | TooLarge


isOver : Transfer -> Bool
isOver transfer =
    transfer.state /= Offered && transfer.state /= Running


idToString : Id -> String
idToString (Id id) =
    String.fromInt id


encodeId : Id -> Encode.Value
encodeId (Id id) =
    Encode.int id



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
    Decode.map2 Tuple.pair
        (Decode.field "state" Decode.string)
        (Decode.field "url" (Decode.nullable Decode.string))
        |> Decode.andThen
            (\( state, url ) ->
                case state of
                    "offered" ->
                        Decode.succeed Offered

                    "running" ->
                        Decode.succeed Running

                    "done" ->
                        Decode.succeed (Done url)

                    "declined" ->
                        Decode.succeed Declined

                    "cancelled" ->
                        Decode.succeed Cancelled

                    "failed" ->
                        Decode.succeed Failed

                    "too-large" ->
                        Decode.succeed TooLarge

                    _ ->
                        Decode.fail ("unknown state " ++ state)
            )
