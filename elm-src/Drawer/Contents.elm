module Drawer.Contents exposing (Model, Msg, hostLinked, init, labelled, measured, talked, turned, unread, update, view)

{-| The contents of a call's drawers, and what each remembers while it is
closed.
-}

import Call.Menu as Menu
import Call.Reacting as Reacting
import Call.Viewing as Viewing
import Chat.History as History exposing (History)
import Chat.Panel as Chat
import Device.Level as Level
import Device.Media as Media
import Device.Pickers as Pickers
import Device.Recording as Recording exposing (Recording)
import Device.Sharing as Sharing
import Device.Trouble as Trouble
import Drawer exposing (Drawer)
import Drawer.Pairs
import Drawer.Privacy as Privacy
import Drawer.ServerFacts as ServerFacts
import Drawer.Shortcuts as Shortcuts
import Effect exposing (Effect(..))
import Html exposing (Html, button, div, text)
import Html.Attributes exposing (class, id, type_)
import Html.Events exposing (onClick)
import Invite.HostLink as HostLink
import Invite.Link as Link
import Invite.Panel as Invites
import People.Panel as People
import Ports.ToJs as ToJs
import Room exposing (Room)
import Room.Member as Member
import Room.Pairs as Pairs
import Shared exposing (Shared)
import Ui.Icon as Icon
import Ui.LimitedText exposing (LimitedText)
import Ui.Setting as Setting



-- MODEL


type alias Model =
    { people : People.Model
    , invites : Invites.Model
    , hostLink : HostLink.Model
    , chat : Chat.Model
    , pairs : List Pairs.Row
    }


init : Model
init =
    { people = People.init
    , invites = Invites.init
    , hostLink = HostLink.init
    , chat = Chat.init
    , pairs = []
    }


{-| How many messages are unread.
-}
unread : Model -> Int
unread model =
    History.unread model.chat.history



-- UPDATE


type Msg
    = GotPeopleMsg People.Msg
    | GotInvitesMsg Invites.Msg
    | GotHostLinkMsg HostLink.Msg
    | ClickedRemember Bool
    | ClickedHide (Maybe Member.Id) Bool
    | GotChatMsg Chat.Msg
    | ClickedTryAgain
    | ChoseDevice Media.Kind String
    | ClickedTestSpeaker
    | ChoseRecording Recording
    | ClickedKnockSound Bool
    | ClickedComingSound Bool
    | ClickedCopyReport


update : Shared -> Msg -> Model -> ( Model, Effect Msg )
update shared msg model =
    case msg of
        GotPeopleMsg peopleMsg ->
            People.update shared peopleMsg model.people
                |> Tuple.mapBoth (\people -> { model | people = people }) (Effect.map GotPeopleMsg)

        GotInvitesMsg invitesMsg ->
            Invites.update shared invitesMsg model.invites
                |> Tuple.mapBoth (\invites -> { model | invites = invites }) (Effect.map GotInvitesMsg)

        GotHostLinkMsg hostLinkMsg ->
            HostLink.update shared hostLinkMsg model.hostLink
                |> Tuple.mapBoth (\hostLink -> { model | hostLink = hostLink }) (Effect.map GotHostLinkMsg)

        ClickedRemember on ->
            ( model, SendToJs (ToJs.Remember on) )

        ClickedHide whom on ->
            ( model, SendToJs (ToJs.Hide whom on) )

        GotChatMsg chatMsg ->
            Chat.update shared chatMsg model.chat
                |> Tuple.mapBoth (\chat -> { model | chat = chat }) (Effect.map GotChatMsg)

        ClickedTryAgain ->
            ( model, SendToJs ToJs.Preview )

        ChoseDevice kind device ->
            ( model, SendToJs (ToJs.Choose kind device) )

        ClickedTestSpeaker ->
            ( model, SendToJs ToJs.TestSpeaker )

        ChoseRecording recording ->
            ( model, SendToJs (ToJs.KeepRecording recording) )

        ClickedKnockSound on ->
            ( model, SendToJs (ToJs.KnockSound on) )

        ClickedComingSound on ->
            ( model, SendToJs (ToJs.ComingSound on) )

        ClickedCopyReport ->
            ( model, SendToJs ToJs.CopyReport )


talked : (History -> History) -> Model -> Model
talked change model =
    { model | chat = Chat.hear change model.chat }


labelled : LimitedText -> Model -> Model
labelled label model =
    { model | invites = Invites.labelled label model.invites }


hostLinked : Maybe { link : String, expires : Int } -> Model -> Model
hostLinked link model =
    { model | hostLink = HostLink.got link model.hostLink }


measured : List Pairs.Row -> Model -> Model
measured rows model =
    { model | pairs = rows }


{-| Another drawer opens, or none: an open menu or question is dropped.
-}
turned : Model -> Model
turned model =
    { model | people = People.init, hostLink = HostLink.init }



-- VIEW


type alias Config msg =
    { toMsg : Msg -> msg
    , viewing : Viewing.Model
    , viewingMsg : Viewing.Msg -> msg
    , reactingMsg : Reacting.Msg -> msg
    , fullscreen : Bool
    , clickedFullscreen : msg
    , clickedCopyLink : msg
    , clickedShareLink : msg
    , clickedShareScreen : msg
    , clickedUseShortcuts : Bool -> msg
    , clickedDrawer : Drawer -> msg
    }


view : Shared -> Room -> Config msg -> Model -> Drawer -> { title : String, content : List (Html msg) }
view shared room config model which =
    let
        words =
            Shared.words shared
    in
    case which of
        Drawer.People ->
            { title = words.people.title (1 + List.length (Room.others room))
            , content =
                [ Html.map (config.toMsg << GotPeopleMsg) (People.view shared room model.people)
                , button [ type_ "button", id "open-privacy", class "button", onClick (config.clickedDrawer Drawer.Privacy) ]
                    [ Icon.view Icon.Private, text words.privacy.title ]
                , if List.isEmpty (Room.others room) then
                    text ""

                  else
                    button [ type_ "button", id "open-pairs", class "button", onClick (config.clickedDrawer Drawer.Pairs) ]
                        [ Icon.view Icon.Signal, text words.pairs.title ]
                , if room.role == Member.Host then
                    div [ class "host-tools" ]
                        [ button [ type_ "button", class "button", onClick (config.clickedDrawer Drawer.Invites) ]
                            [ Icon.view Icon.Invite, text words.hosting.manage ]
                        , Html.map (config.toMsg << GotHostLinkMsg) (HostLink.view shared model.hostLink)
                        , Setting.view
                            { id = "remember-calls"
                            , name = words.yourCalls.remember
                            , hint =
                                Just
                                    (if shared.browser.canKeep then
                                        words.yourCalls.rememberHint

                                     else
                                        words.yourCalls.unkept
                                    )
                            , on = shared.settings.remember && shared.browser.canKeep
                            , able = shared.browser.canKeep
                            , clicked = config.toMsg (ClickedRemember (not shared.settings.remember))
                            }
                        , Setting.view
                            { id = "knock-sound"
                            , name = words.hosting.knockSound
                            , hint = Just words.hosting.knockSoundHint
                            , on = shared.settings.knockSound
                            , able = True
                            , clicked = config.toMsg (ClickedKnockSound (not shared.settings.knockSound))
                            }
                        ]

                  else
                    text ""
                ]
            }

        Drawer.Invite ->
            { title = words.invite.title
            , content =
                Link.view shared
                    { id = "invite-link"
                    , clickedCopy = config.clickedCopyLink
                    , clickedShare = config.clickedShareLink
                    }
                    :: Link.code shared
                    :: (if room.role == Member.Host then
                            [ button [ type_ "button", class "button", onClick (config.clickedDrawer Drawer.Invites) ]
                                [ text words.hosting.manage ]
                            ]

                        else
                            []
                       )
            }

        Drawer.Invites ->
            { title = words.hosting.manage
            , content =
                if room.role == Member.Host then
                    [ Html.map (config.toMsg << GotInvitesMsg) (Invites.view shared model.invites) ]

                else
                    []
            }

        Drawer.Privacy ->
            { title = words.privacy.title
            , content =
                [ Html.map config.toMsg (Privacy.view shared { clickedHide = ClickedHide } room) ]
            }

        Drawer.Server ->
            { title = words.server.title, content = [ ServerFacts.view words.server ] }

        Drawer.Chat ->
            { title = words.chat.title
            , content = [ Html.map (config.toMsg << GotChatMsg) (Chat.view shared model.chat) ]
            }

        Drawer.Devices ->
            { title = words.call.devices
            , content =
                [ Html.map config.toMsg (Trouble.view shared { clickedTryAgain = ClickedTryAgain })
                , Html.map config.toMsg
                    (Pickers.view shared
                        { choseDevice = ChoseDevice
                        , clickedTestSpeaker = ClickedTestSpeaker
                        , belowMicrophone = [ Level.view shared ]
                        }
                    )
                , Html.map config.toMsg (Recording.view words.devices ChoseRecording shared.lens shared.settings.recording)
                , if shared.sharing == Sharing.Unable then
                    text ""

                  else
                    Html.map config.toMsg (Recording.screens words.devices ChoseRecording shared.settings.recording)
                , Setting.view
                    { id = "coming-sound"
                    , name = words.call.comingSound
                    , hint = Just words.call.comingSoundHint
                    , on = shared.settings.comingSound
                    , able = True
                    , clicked = config.toMsg (ClickedComingSound (not shared.settings.comingSound))
                    }
                , button [ type_ "button", class "button-quiet", onClick (config.clickedDrawer Drawer.Shortcuts) ]
                    [ text words.shortcuts.title ]
                ]
            }

        Drawer.View ->
            { title = words.view.view
            , content = List.map (Html.map config.viewingMsg) (Viewing.settings shared room config.viewing)
            }

        Drawer.Pairs ->
            { title = words.pairs.title
            , content = Drawer.Pairs.view shared { clickedCopy = config.toMsg ClickedCopyReport } room model.pairs
            }

        Drawer.Log ->
            { title = words.log.title, content = [] }

        Drawer.Shortcuts ->
            { title = words.shortcuts.title
            , content = [ Shortcuts.view shared { clickedUse = config.clickedUseShortcuts } ]
            }

        Drawer.More ->
            { title = words.call.more
            , content =
                [ div [ class "reacting-menu" ] (List.map (Html.map config.reactingMsg) (Reacting.choice shared))
                , Menu.view shared room config
                ]
            }
