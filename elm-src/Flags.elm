module Flags exposing (Flags, Start(..), decoder, fallback)

{-| How the page was opened, as JavaScript found it before Elm started.
-}

import I18n.Language as Language exposing (Language)
import Invite.Arrival as Arrival exposing (Trouble)
import Json.Decode as Decode exposing (Decoder)
import Ui.Code as Code


type Start
    = FromHome (Maybe Trouble)
    | FromInvite
    | FromResume
    | FromUnsupported


type alias Flags =
    { start : Start

    -- The link, if this browser cannot open it.
    , opened : Maybe String
    , name : String
    , language : Language
    , canShare : Bool
    , canFullscreen : Bool
    , canSetVolume : Bool
    , canKeep : Bool
    , secure : Bool
    , shortcuts : Bool
    }


fallback : Flags
fallback =
    { start = FromHome Nothing
    , opened = Nothing
    , name = ""
    , language = Language.English
    , canShare = False
    , canFullscreen = False
    , canSetVolume = False
    , canKeep = True
    , secure = True
    , shortcuts = True
    }


decoder : Decoder Flags
decoder =
    Decode.map8 Flags
        (Decode.field "start" startDecoder)
        (Decode.field "opened" (Decode.nullable Decode.string))
        (Decode.field "name" Decode.string)
        (Decode.field "languages" (Decode.map Language.fromTags (Decode.list Decode.string)))
        (Decode.field "canShare" Decode.bool)
        (Decode.field "canFullscreen" Decode.bool)
        (Decode.field "canSetVolume" Decode.bool)
        (Decode.field "canKeep" Decode.bool)
        |> Decode.map2 (|>) (Decode.field "secure" Decode.bool)
        |> Decode.map2 (|>) (Decode.field "shortcuts" Decode.bool)


startDecoder : Decoder Start
startDecoder =
    Code.decoder "start"
        ([ ( "home", FromHome Nothing )
         , ( "invite", FromInvite )
         , ( "resume", FromResume )
         , ( "unsupported", FromUnsupported )
         ]
            ++ List.map (Tuple.mapSecond (FromHome << Just)) Arrival.starts
        )
