module Call.Layout exposing (Layout(..), Preferences, Spot(..), decoder, encode, encodeSpot, large, spotDecoder, standard)

{-| How videos share the space: which one is large, if any.
-}

import Call.Corner as Corner exposing (Corner(..))
import Json.Decode as Decode exposing (Decoder)
import Json.Encode as Encode
import Room exposing (Room)
import Room.Member as Member
import Room.Speaking exposing (Speaking)
import Ui.Code as Code


type Layout
    = Auto
    | Grid
    | Spotlight


{-| Kept by the browser for next time.
-}
type alias Preferences =
    { layout : Layout
    , selfView : Bool
    , mirrored : Bool
    , corner : Corner

    -- What the others need not send.
    , noCameras : Bool
    , noScreens : Bool

    -- Whether picture in picture opens as the tab is left, if the browser tells of that.
    , autoFloat : Maybe Bool

    -- What this browser can do; not a preference.
    , pictureInPicture : Bool
    }


standard : Preferences
standard =
    { layout = Auto, selfView = True, mirrored = True, corner = BottomRight, noCameras = False, noScreens = False, autoFloat = Nothing, pictureInPicture = False }


{-| One video of the call.
-}
type Spot
    = Own
    | Camera Member.Id
    | Screen Member.Id


{-| The video to show large: the pinned one, or a shared screen, or the active
speaker. None in a grid, nor in a call of two.
-}
large : Layout -> Maybe Spot -> Speaking -> Room -> Maybe Spot
large layout pin speaking room =
    let
        others =
            Room.others room

        present spot =
            case spot of
                Own ->
                    not (List.isEmpty others)

                Camera id ->
                    List.any (\member -> member.id == id) others

                Screen id ->
                    List.any (\member -> member.id == id && member.screen) others

        shared =
            List.filter .screen others |> List.map (.id >> Screen)

        floor =
            case ( speaking.active, others ) of
                ( Just id, _ ) ->
                    [ Camera id ]

                ( Nothing, first :: _ ) ->
                    [ Camera first.id ]

                ( Nothing, [] ) ->
                    []

        candidates =
            case layout of
                Auto ->
                    shared

                Grid ->
                    []

                Spotlight ->
                    if List.length others > 1 then
                        shared ++ floor ++ List.map (.id >> Camera) others

                    else
                        shared
    in
    (List.filterMap identity [ pin ] ++ candidates)
        |> List.filter present
        |> List.head



-- CODEC


encode : Preferences -> List ( String, Encode.Value )
encode { layout, selfView, mirrored, corner, noCameras, noScreens, autoFloat } =
    [ ( "layout", Encode.string (name layout) )
    , ( "selfView", Encode.bool selfView )
    , ( "mirrored", Encode.bool mirrored )
    , ( "corner", Encode.string (Corner.name corner) )
    , ( "noCameras", Encode.bool noCameras )
    , ( "noScreens", Encode.bool noScreens )
    , ( "autoFloat", autoFloat |> Maybe.map Encode.bool |> Maybe.withDefault Encode.null )
    ]


encodeSpot : Spot -> List ( String, Encode.Value )
encodeSpot spot =
    let
        fields member source =
            [ ( "member", Encode.string member ), ( "source", Encode.string source ) ]
    in
    case spot of
        Own ->
            fields "self" "camera"

        Camera id ->
            fields (Member.idToString id) "camera"

        Screen id ->
            fields (Member.idToString id) "screen"


name : Layout -> String
name layout =
    case layout of
        Auto ->
            "auto"

        Grid ->
            "grid"

        Spotlight ->
            "spotlight"


decoder : Decoder Preferences
decoder =
    Decode.map8 Preferences
        (Decode.field "layout" layoutDecoder)
        (Decode.field "selfView" Decode.bool)
        (Decode.field "mirrored" Decode.bool)
        (Decode.field "corner" Corner.decoder)
        (Decode.field "noCameras" Decode.bool)
        (Decode.field "noScreens" Decode.bool)
        (Decode.field "autoFloat" (Decode.nullable Decode.bool))
        (Decode.field "pictureInPicture" Decode.bool)


{-| One of another member.
-}
spotDecoder : Decoder Spot
spotDecoder =
    Decode.map2 (\toSpot id -> toSpot id)
        (Decode.field "source" (Code.decoder "source" [ ( "camera", Camera ), ( "screen", Screen ) ]))
        (Decode.field "member" Member.idDecoder)


layoutDecoder : Decoder Layout
layoutDecoder =
    Code.decoder "layout"
        [ ( "auto", Auto )
        , ( "grid", Grid )
        , ( "spotlight", Spotlight )
        ]
