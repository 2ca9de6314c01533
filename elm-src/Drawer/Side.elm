module Drawer.Side exposing (Inside, Msg, Side, close, ofNewPage, toggle, update, view)

{-| The side of the page: the drawer that is open there, if one is.
-}

import Chat.Draft as Draft
import Chat.Panel as Chat
import Drawer exposing (Drawer)
import Drawer.Log as Log exposing (Log)
import Drawer.ServerFacts as ServerFacts
import Effect exposing (Effect(..))
import Html exposing (Html, text)
import Ports.ToJs as ToJs
import Shared exposing (Shared)



-- MODEL


type alias Side =
    Maybe Drawer



-- UPDATE


type Msg
    = ClickedClose
    | ClickedCopyLog


update : Shared -> Msg -> Side -> ( Side, Effect Msg )
update _ msg side =
    case msg of
        ClickedClose ->
            close side

        ClickedCopyLog ->
            ( side, SendToJs ToJs.CopyLog )


toggle : Drawer -> Side -> ( Side, Effect Msg )
toggle which side =
    if side == Just which then
        close side

    else if which == Drawer.Chat then
        ( Just which
        , Batch [ Effect.focus [ Drawer.headingId, Draft.fieldId ], Do Chat.scrollToEnd ]
        )

    else
        ( Just which
        , Batch [ Do Drawer.scrollToTop, Effect.focus [ Drawer.headingId ] ]
        )


close : Side -> ( Side, Effect Msg )
close side =
    case side of
        Nothing ->
            ( side, None )

        Just drawer ->
            -- On narrow screens the opener itself is in the menu.
            ( Nothing
            , Effect.focus (List.map Drawer.openerId [ Drawer.People, Drawer.More, drawer ])
            )


{-| What is still open beside another page: drawers of a call close with it.
-}
ofNewPage : Side -> Side
ofNewPage side =
    if side == Just Drawer.Log then
        side

    else
        Nothing



-- VIEW


type alias Inside msg =
    { title : String, content : List (Html msg) }


type alias Config msg =
    { toMsg : Msg -> msg
    , log : Log

    -- What the other drawers hold during a call.
    , ofCall : Maybe (Drawer -> Inside msg)
    }


view : Shared -> Config msg -> Side -> Html msg
view shared { toMsg, log, ofCall } side =
    let
        words =
            Shared.words shared

        open { title, content } =
            Drawer.view
                { title = title
                , close = words.close
                , clickedClose = toMsg ClickedClose
                }
                content
    in
    case ( side, ofCall ) of
        ( Nothing, _ ) ->
            text ""

        ( Just Drawer.Log, _ ) ->
            open
                { title = words.log.title
                , content = Log.view words { clickedCopy = toMsg ClickedCopyLog } log
                }

        ( Just Drawer.Server, _ ) ->
            open
                { title = words.server.title
                , content = [ ServerFacts.view words.server ]
                }

        ( Just drawer, Just inside ) ->
            open (inside drawer)

        ( Just _, Nothing ) ->
            text ""
