module Drawers exposing (Model, Msg, init, measured, talked, turned, unread, update, view)

{-| What stands in the drawers of a call, and what each of them remembers while
it is shut.
-}

import Chat
import Drawer exposing (Drawer)
import Here exposing (Here)
import Html exposing (Html, button, div, text)
import Html.Attributes exposing (class, id, type_)
import Html.Events exposing (onClick)
import Icon exposing (Icon)
import Invites
import Level
import Media
import Member
import Menu
import Pairs
import PairsPanel
import People
import Pickers
import Ports
import Question exposing (Question(..))
import Reacting
import Room exposing (Room)
import Seen
import ServerFacts
import Setting
import Shortcuts
import Talk exposing (Talk)
import Trouble
import Viewing



-- MODEL


type alias Model =
    { question : Question
    , invites : Invites.Model
    , chat : Chat.Model
    , pairs : List Pairs.Row
    }


init : Model
init =
    { question = NoQuestion
    , invites = Invites.init
    , chat = Chat.init
    , pairs = []
    }


{-| How much was written that nobody looked at here.
-}
unread : Model -> Int
unread model =
    Talk.unread model.chat.talk



-- UPDATE


type Msg
    = GotPeopleMsg People.Msg
    | GotInvitesMsg Invites.Msg
    | GotSeenMsg Seen.Msg
    | GotChatMsg Chat.Msg
    | ClickedTryAgain
    | ChoseDevice Media.Kind String
    | ClickedTestSpeaker
    | ClickedKnockSound Bool
    | ClickedCopyReport


update : Msg -> Model -> ( Model, Cmd Msg )
update msg model =
    case msg of
        GotPeopleMsg peopleMsg ->
            People.update peopleMsg model.question
                |> Tuple.mapBoth (\question -> { model | question = question }) (Cmd.map GotPeopleMsg)

        GotInvitesMsg invitesMsg ->
            Invites.update invitesMsg model.invites
                |> Tuple.mapBoth (\invites -> { model | invites = invites }) (Cmd.map GotInvitesMsg)

        GotSeenMsg seenMsg ->
            ( model, Cmd.map GotSeenMsg (Seen.update seenMsg) )

        GotChatMsg chatMsg ->
            Chat.update chatMsg model.chat
                |> Tuple.mapBoth (\chat -> { model | chat = chat }) (Cmd.map GotChatMsg)

        ClickedTryAgain ->
            ( model, Ports.send Ports.Preview )

        ChoseDevice kind device ->
            ( model, Ports.send (Ports.Choose kind device) )

        ClickedTestSpeaker ->
            ( model, Ports.send Ports.TestSpeaker )

        ClickedKnockSound on ->
            ( model, Ports.send (Ports.KnockSound on) )

        ClickedCopyReport ->
            ( model, Ports.send Ports.CopyReport )


talked : (Talk -> Talk) -> Model -> Model
talked change model =
    { model | chat = Chat.hear change model.chat }


measured : List Pairs.Row -> Model -> Model
measured rows model =
    { model | pairs = rows }


{-| Another drawer opens, or none: what was asked is not answered.
-}
turned : Model -> Model
turned model =
    { model | question = NoQuestion }



-- VIEW


type alias Config msg =
    { toMsg : Msg -> msg
    , viewingMsg : Viewing.Msg -> msg
    , reactingMsg : Reacting.Msg -> msg
    , clickedFullscreen : msg
    , clickedShareScreen : msg
    , clickedUseShortcuts : Bool -> msg
    , clickedDrawer : Drawer -> msg
    }


view : Here -> Room -> Config msg -> Model -> Drawer -> { title : String, content : List (Html msg) }
view here room config model which =
    let
        words =
            Here.words here
    in
    case which of
        Drawer.People ->
            { title = words.people.title (1 + List.length (Room.others room))
            , content =
                [ Html.map (config.toMsg << GotPeopleMsg) (People.view here room model.question)
                , button [ type_ "button", id "open-seen", class "button", onClick (config.clickedDrawer Drawer.Seen) ]
                    [ Icon.view Icon.Private, text words.seen.title ]
                , if List.isEmpty (Room.others room) then
                    text ""

                  else
                    button [ type_ "button", id "open-pairs", class "button", onClick (config.clickedDrawer Drawer.Pairs) ]
                        [ text words.pairs.title ]
                , if room.role == Member.Host then
                    div [ class "host-tools" ]
                        [ button [ type_ "button", class "button", onClick (config.clickedDrawer Drawer.Invites) ]
                            [ text words.hosting.manage ]
                        , Setting.view
                            { id = "knock-sound"
                            , name = words.hosting.knockSound
                            , hint = Just words.hosting.knockSoundHint
                            , on = here.knockSound
                            , able = True
                            , clicked = config.toMsg (ClickedKnockSound (not here.knockSound))
                            }
                        ]

                  else
                    text ""
                ]
            }

        Drawer.Invites ->
            { title = words.hosting.manage
            , content =
                if room.role == Member.Host then
                    [ Html.map (config.toMsg << GotInvitesMsg) (Invites.view here model.invites) ]

                else
                    []
            }

        Drawer.Seen ->
            { title = words.seen.title
            , content =
                [ Html.map (config.toMsg << GotSeenMsg) (Seen.view here room)
                , ServerFacts.link words.server { id = Drawer.openerId Drawer.Server, clicked = config.clickedDrawer Drawer.Server }
                ]
            }

        Drawer.Server ->
            { title = words.server.title, content = [ ServerFacts.view words.server ] }

        Drawer.Chat ->
            { title = words.talk.title
            , content = [ Html.map (config.toMsg << GotChatMsg) (Chat.view here model.chat) ]
            }

        Drawer.Devices ->
            { title = words.call.devices
            , content =
                [ Html.map config.toMsg (Trouble.view here { clickedTryAgain = ClickedTryAgain })
                , Html.map config.toMsg
                    (Pickers.view here
                        { choseDevice = ChoseDevice
                        , clickedTestSpeaker = ClickedTestSpeaker
                        , besideMicrophone = [ Level.view here ]
                        }
                    )
                , button [ type_ "button", class "button-quiet", onClick (config.clickedDrawer Drawer.Shortcuts) ]
                    [ text words.shortcuts.title ]
                ]
            }

        Drawer.View ->
            { title = words.view.view
            , content = List.map (Html.map config.viewingMsg) (Viewing.settings here room)
            }

        Drawer.Pairs ->
            { title = words.pairs.title
            , content = PairsPanel.view here { clickedCopy = config.toMsg ClickedCopyReport } room model.pairs
            }

        Drawer.Log ->
            { title = words.log.title, content = [] }

        Drawer.Shortcuts ->
            { title = words.shortcuts.title
            , content = [ Shortcuts.view here { clickedUse = config.clickedUseShortcuts } ]
            }

        Drawer.More ->
            { title = words.call.more
            , content =
                [ div [ class "reacting-menu" ] (List.map (Html.map config.reactingMsg) (Reacting.choice here))
                , Menu.view here room config
                ]
            }
