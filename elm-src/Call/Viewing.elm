module Call.Viewing exposing (Model, Msg(..), floats, follow, init, largeIn, pin, settings, update, zoom)

{-| How this person views the call: what is pinned, who speaks, and the settings
in the drawer.
-}

import Call.Corner exposing (Corner(..))
import Call.Layout as Layout exposing (Layout(..), Spot(..))
import Effect exposing (Effect(..))
import Html exposing (Html, button, div, fieldset, input, label, legend, p, span, text)
import Html.Attributes exposing (attribute, checked, class, classList, id, name, title, type_)
import Html.Events exposing (on, onClick)
import Json.Decode as Decode
import Ports.ToJs as ToJs
import Process
import Room exposing (Room)
import Room.Speaking as Speaking exposing (Speaking)
import Shared exposing (Shared)
import Task
import Ui.Aria as Aria
import Ui.Choice as Choice
import Ui.Icon as Icon
import Ui.Setting as Setting



-- MODEL


type alias Model =
    { pinned : Maybe Spot
    , speaking : Speaking

    -- What picture in picture shows, once it was asked for.
    , floating : Maybe Spot

    -- A press that a second one may follow, and how many there were.
    , pressed : Maybe { spot : Spot, press : Int }
    , presses : Int
    }


init : Model
init =
    { pinned = Nothing, speaking = Speaking.nobody, floating = Nothing, pressed = Nothing, presses = 0 }


{-| The video that is large now.
-}
largeIn : Room -> Shared -> Model -> Maybe Spot
largeIn room shared model =
    Layout.large shared.settings.view.layout model.pinned model.speaking room



-- UPDATE


type Msg
    = ClickedPin Spot
    | PressedTile Spot
    | WaitedForSecondPress Int
    | PressedFraming
    | ChoseLayout Layout
    | ClickedSelfView
    | ClickedMirrored
    | ClickedNoCameras
    | ClickedNoScreens
    | ClickedAutoFloat Bool
    | ClickedFlip
    | ClickedPictureInPicture Spot
    | ClickedZoom Spot Zoom
    | ChoseCorner Corner


{-| How a shared screen is looked at: from nearer, from farther, or whole.
-}
type Zoom
    = In
    | Out
    | Whole


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
            ( pinnedOrNot spot model, None )

        PressedTile spot ->
            if Maybe.map .spot model.pressed == Just spot then
                ( { model | pressed = Nothing }, SendToJs (ToJs.SwitchFraming spot) )

            else
                let
                    press =
                        model.presses + 1
                in
                ( { model | presses = press, pressed = Just { spot = spot, press = press } }
                , Run (Task.perform (\_ -> WaitedForSecondPress press) (Process.sleep secondPressMillis))
                )

        WaitedForSecondPress press ->
            case model.pressed of
                Just pressed ->
                    if pressed.press == press then
                        ( pinnedOrNot pressed.spot { model | pressed = Nothing }, None )

                    else
                        ( model, None )

                Nothing ->
                    ( model, None )

        PressedFraming ->
            ( model, SendToJs ToJs.SwitchFramings )

        ChoseLayout layout ->
            -- A pinned video would hide the layout just chosen.
            ( { model | pinned = Nothing }
            , SendToJs (ToJs.KeepView { view | layout = layout })
            )

        ClickedSelfView ->
            keep { view | selfView = not view.selfView }

        ClickedMirrored ->
            keep { view | mirrored = not view.mirrored }

        ClickedZoom spot step ->
            ( model, SendToJs (ToJs.Zoom spot (zoomName step)) )

        ChoseCorner corner ->
            keep { view | corner = corner }

        ClickedNoCameras ->
            keep { view | noCameras = not view.noCameras }

        ClickedNoScreens ->
            keep { view | noScreens = not view.noScreens }

        ClickedAutoFloat on ->
            keep { view | autoFloat = Just on }

        ClickedFlip ->
            ( model, SendToJs ToJs.FlipCamera )

        ClickedPictureInPicture spot ->
            ( { model | floating = Just spot }, SendToJs (ToJs.PictureInPicture spot) )


zoomName : Zoom -> String
zoomName step =
    case step of
        In ->
            "in"

        Out ->
            "out"

        Whole ->
            "whole"


pinnedOrNot : Spot -> Model -> Model
pinnedOrNot spot model =
    { model
        | pinned =
            if model.pinned == Just spot then
                Nothing

            else
                Just spot
    }


{-| Two presses within this time are one double press.
-}
secondPressMillis : Float
secondPressMillis =
    300


{-| Picture in picture opened by itself.
-}
floats : Spot -> Model -> Model
floats spot model =
    { model | floating = Just spot }


{-| Picture in picture moves to the video it should show now. If its window was
closed meanwhile, nothing happens.
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


{-| The window has room for one video, whatever the page's layout: that of the
spotlight, or else of whoever came first.
-}
inWindow : Room -> Model -> Maybe Spot
inWindow room { pinned, speaking } =
    case Layout.large Spotlight pinned speaking room of
        Just spot ->
            Just spot

        Nothing ->
            Room.others room |> List.head |> Maybe.map (.id >> Camera)



-- VIEW


{-| Covers its tile, so that a click anywhere on the picture pins it, once it is
known that no second click follows, which means something else; the keyboard
pins at once.
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
        , on "click" (Decode.map (pressedBy spot) (Decode.field "detail" Decode.int))
        ]
        [ Icon.view Icon.Pin, span [ class "heard-only" ] [ text label ] ]


{-| What looks closer at a shared screen. CSS shows the way back while there is
one.
-}
zoom : Shared -> Spot -> Html Msg
zoom shared spot =
    let
        words =
            (Shared.words shared).view

        step which icon label =
            button
                [ type_ "button"
                , class ("button-icon zoom-" ++ zoomName which)
                , attribute "aria-label" label
                , title label
                , onClick (ClickedZoom spot which)
                ]
                [ Icon.view icon ]
    in
    div [ class "zoom" ]
        [ step Whole Icon.Expand words.zoomWhole
        , step Out Icon.ZoomOut words.zoomOut
        , step In Icon.ZoomIn words.zoomIn
        ]


{-| By how many clicks of a pointer: a key makes none.
-}
pressedBy : Spot -> Int -> Msg
pressedBy spot clicks =
    if clicks == 0 then
        ClickedPin spot

    else
        PressedTile spot


{-| The contents of the drawer.
-}
settings : Shared -> Room -> Model -> List (Html Msg)
settings shared room model =
    let
        words =
            (Shared.words shared).view

        { layout, selfView, mirrored, corner, noCameras, noScreens, autoFloat, pictureInPicture } =
            shared.settings.view

        place which caption =
            label [ class "check" ]
                [ input
                    [ type_ "radio"
                    , name "corner"
                    , checked (corner == which)
                    , onClick (ChoseCorner which)
                    ]
                    []
                , span [ class "check-text" ] [ text caption ]
                ]

        choice which caption hint =
            { name = caption, hint = hint, chosen = layout == which, clicked = ChoseLayout which }
    in
    [ Choice.view { name = "layout", legend = words.layout }
        [ choice Auto words.auto words.autoHint
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
    , fieldset [ class "choice corners" ]
        [ legend [] [ text words.corner ]
        , p [ class "hint" ] [ text words.cornerHint ]
        , place TopLeft words.topLeft
        , place TopRight words.topRight
        , place BottomLeft words.bottomLeft
        , place BottomRight words.bottomRight
        ]
    , div []
        [ Setting.view
            { id = "no-cameras"
            , name = words.noCameras
            , hint = Just words.noCamerasHint
            , on = noCameras
            , able = True
            , clicked = ClickedNoCameras
            }
        , Setting.view
            { id = "no-screens"
            , name = words.noScreens
            , hint = Just words.noScreensHint
            , on = noCameras && noScreens
            , able = noCameras
            , clicked = ClickedNoScreens
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
    , case autoFloat of
        Just on ->
            Setting.view
                { id = "auto-float"
                , name = words.autoFloat
                , hint = Just words.autoFloatHint
                , on = on
                , able = True
                , clicked = ClickedAutoFloat (not on)
                }

        Nothing ->
            text ""
    ]
