module Invite exposing (Id, Invite, decoder, encodeId, idToString, mainLink)

{-| One link made by this host.
-}

import Json.Decode as Decode exposing (Decoder)
import Json.Encode as Encode


type Id
    = Id String


{-| The label never leaves this browser. Times are epoch seconds.
-}
type alias Invite =
    { id : Id
    , label : String
    , link : String
    , single : Bool
    , expires : Int
    , isMain : Bool
    }


{-| The link that is offered where only one is shown.
-}
mainLink : List Invite -> Maybe String
mainLink invites =
    List.filter .isMain invites
        |> List.head
        |> Maybe.map .link


idToString : Id -> String
idToString (Id id) =
    id


encodeId : Id -> Encode.Value
encodeId (Id id) =
    Encode.string id


decoder : Decoder Invite
decoder =
    Decode.map6 Invite
        (Decode.field "id" (Decode.map Id Decode.string))
        (Decode.field "label" Decode.string)
        (Decode.field "link" Decode.string)
        (Decode.field "single" Decode.bool)
        (Decode.field "expires" Decode.int)
        (Decode.field "main" Decode.bool)
