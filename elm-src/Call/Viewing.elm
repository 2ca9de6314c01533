module Call.Viewing exposing (Model, Msg(..), follow, init, largeIn, pin, settings, update)

{-| How one looks at the call: what is pinned, who speaks, and the drawer where
all of that is set.
-}

import Call.Layout as Layout exposing (Layout(..), Spot(..))
import Effect exposing (Effect(..))
import Html exposing (Html, button, div, fieldset, input, label, legend, span, text)
import Html.Attributes exposing (checked, class, classList, id, name, title, type_)
import Html.Events exposing (onClick)
import Ports.ToJs as ToJs
import Room exposing (Room)
import Room.Speaking as Speaking exposing (Speaking)
import Shared exposing (Shared)
import Ui.Aria as Aria
import Ui.Icon as Icon
import Ui.Setting as Setting



-- MODEL


type alias Model =
    { pinned : Maybe Spot
    , speaking : Speaking

    -- What picture in picture was last told to show, once it was asked for.
    , floating : Maybe Spot
    }


init : Model
init =
    { pinned = Nothing, speaking = Speaking.nobody, floating = Nothing }


{-| The picture that is large now.
-}
largeIn : Room -> Shared -> Model -> Maybe Spot
largeIn room shared model =
    Layout.large shared.settings.view.layout model.pinned model.speaking room



-- UPDATE


type Msg
    = ClickedPin Spot
    | ChoseLayout Layout
    | ClickedSelfView
    | ClickedMirrored
    | ClickedPictureInPicture Spot


update : Shared -> Msg -> Model -> ( Model, Effect Msg )
update shared msg model =
    let
        view =
            shared.settings.view

        keep changed =
            ( model, SendToJs (ToJs.KeepView changed) )
    in
    case msg of
        ClickedPin spot ->
            ( { model
                | pinned =
                    if model.pinned == Just spot then
                        Nothing

                    else
                        Just spot
              }
            , None
            )

        ChoseLayout layout ->
            -- What was pinned would hide what has just been chosen.
            ( { model | pinned = Nothing }
            , SendToJs (ToJs.KeepView { view | layout = layout })
            )

        ClickedSelfView ->
            keep { view | selfView = not view.selfView }

        ClickedMirrored ->
            keep { view | mirrored = not view.mirrored }

        ClickedPictureInPicture spot ->
            ( { model | floating = Just spot }, SendToJs (ToJs.PictureInPicture spot) )


{-| Picture in picture goes on with whatever it is to show now. What is told of
a window that was closed meanwhile does nothing.
-}
follow : Room -> Model -> ( Model, Effect msg )
follow room model =
    case ( model.floating, inWindow room model ) of
        ( Just before, Just now ) ->
            if before == now then
                ( model, None )

            else
                ( { model | floating = Just now }, SendToJs (ToJs.MovePictureInPicture now) )

        _ ->
            ( model, None )


{-| There is room for one picture, whatever the layout of the page: the one of
the spotlight, or whoever came first where none is.
-}
inWindow : Room -> Model -> Maybe Spot
inWindow room { pinned, speaking } =
    case Layout.large Spotlight pinned speaking room of
        Just spot ->
            Just spot

        Nothing ->
            Room.others room |> List.head |> Maybe.map (.id >> Camera)



-- VIEW


{-| Covers its tile, so that a click anywhere on the picture pins it.
-}
pin : { label : String, spot : Spot } -> Model -> Html Msg
pin { label, spot } model =
    let
        isPinned =
            model.pinned == Just spot
    in
    button
        [ type_ "button"
        , class "tile-pin"
        , classList [ ( "tile-pinned", isPinned ) ]
        , Aria.pressed isPinned
        , title label
        , onClick (ClickedPin spot)
        ]
        [ Icon.view Icon.Pin, span [ class "heard-only" ] [ text label ] ]


{-| What stands in the drawer.
-}
settings : Shared -> Room -> Model -> List (Html Msg)
settings shared room model =
    let
        words =
            (Shared.words shared).view

        { layout, selfView, mirrored, pictureInPicture } =
            shared.settings.view

        choice which caption hint =
            label [ class "check" ]
                [ input
                    [ type_ "radio"
                    , name "layout"
                    , checked (layout == which)
                    , onClick (ChoseLayout which)
                    ]
                    []
                , span [ class "check-text" ]
                    [ span [ class "check-name" ] [ text caption ]
                    , span [ class "hint" ] [ text hint ]
                    ]
                ]
    in
    [ fieldset [ class "layouts" ]
        [ legend [] [ text words.layout ]
        , choice Auto words.auto words.autoHint
        , choice Grid words.grid words.gridHint
        , choice Spotlight words.spotlight words.spotlightHint
        ]
    , div []
        [ Setting.view
            { id = "self-view"
            , name = words.selfView
            , hint = Just words.selfViewHint
            , on = selfView
            , able = True
            , clicked = ClickedSelfView
            }
        , Setting.view
            { id = "mirrored"
            , name = words.mirrored
            , hint = Just words.mirroredHint
            , on = mirrored
            , able = True
            , clicked = ClickedMirrored
            }
        ]
    , case ( pictureInPicture, inWindow room model ) of
        ( True, Just spot ) ->
            button
                [ type_ "button"
                , id "picture-in-picture"
                , class "button"
                , onClick (ClickedPictureInPicture spot)
                ]
                [ Icon.view Icon.PictureInPicture, text words.pictureInPicture ]

        _ ->
            text ""
    ]
