module Page.Call exposing (Model, Msg, Request(..), drawer, escaped, init, listening, pressed, reactionEnded, read, unread, update, view, welcomed)

{-| The call itself: who is here, what can be done, and what is amiss.
-}

import Bar
import Chat
import Drawer exposing (Drawer)
import Grid
import Hand
import Here exposing (Here)
import Html exposing (Html, button, div, h1, h2, main_, p, section, span, text)
import Html.Attributes exposing (attribute, class, id, tabindex, type_)
import Html.Events exposing (onClick)
import Icon exposing (Icon)
import Invitation
import Invites
import Knocks
import Level
import Media
import Member
import Pairs
import PairsPanel
import People
import Pickers
import Ports
import Question exposing (Question(..))
import Reacting
import Reaction exposing (Reaction)
import Room exposing (Room)
import Seen
import ServerFacts
import Setting
import Sharing
import Shortcut exposing (Shortcut)
import Shortcuts
import Signaling exposing (Signaling)
import Speaking exposing (Speaking)
import Switch
import Talk
import Trouble
import Viewing



-- MODEL


type alias Model =
    { room : Room
    , signaling : Signaling
    , fullscreen : Bool
    , question : Question
    , invites : Invites.Model
    , chat : Chat.Model
    , reactions : Reaction.Floating

    -- Whether the reactions to choose from are shown.
    , choosing : Bool
    , viewing : Viewing.Model
    , pairs : List Pairs.Row
    }


init : Room -> Model
init room =
    { room = room
    , signaling = Signaling.Online
    , fullscreen = False
    , question = NoQuestion
    , invites = Invites.init
    , chat = Chat.init
    , reactions = Reaction.none
    , choosing = False
    , viewing = Viewing.init
    , pairs = []
    }


{-| Back after a loss of the channel, with the roster as it is now.
-}
welcomed : Room -> Model -> Model
welcomed room model =
    { model | room = room, signaling = Signaling.Online }


{-| How much was written that nobody looked at here.
-}
unread : Model -> Int
unread model =
    Talk.unread model.chat.talk


{-| The chat is open.
-}
read : Model -> Model
read model =
    { model | chat = Chat.hear Talk.read model.chat }


{-| What lies over the call goes away.
-}
escaped : Model -> Model
escaped model =
    { model | choosing = False }


{-| Somebody began or ceased to speak.
-}
listening : Speaking -> Model -> Model
listening speaking ({ viewing } as model) =
    { model | viewing = { viewing | speaking = speaking } }



-- UPDATE


type Msg
    = ClickedMicrophone
    | ClickedCamera
    | ClickedFullscreen
    | ClickedDrawer Drawer
    | ClickedLeave
    | ClickedCopyLink
    | ClickedShareLink
    | ClickedAdmit Member.Id
    | ClickedRefuse Member.Id
    | ClickedTryAgain
    | ChoseDevice Media.Kind String
    | ClickedTestSpeaker
    | ClickedShareScreen
    | GotViewingMsg Viewing.Msg
    | GotPeopleMsg People.Msg
    | GotInvitesMsg Invites.Msg
    | GotSeenMsg Seen.Msg
    | ClickedKnockSound Bool
    | GotChatMsg Chat.Msg
    | ClickedReactions
    | ClickedReaction Reaction
    | ClickedHand Bool
    | ReactionEnded Int
    | ClickedUseShortcuts Bool
    | ClickedCopyReport


{-| A key stands for a button.
-}
pressed : Shortcut -> Here -> Msg
pressed shortcut here =
    case shortcut of
        Shortcut.Microphone ->
            ClickedMicrophone

        Shortcut.Camera ->
            ClickedCamera

        Shortcut.Hand ->
            ClickedHand (not (Hand.isUp here.hand))

        Shortcut.Chat ->
            ClickedDrawer Drawer.Chat

        Shortcut.People ->
            ClickedDrawer Drawer.People

        Shortcut.Fullscreen ->
            ClickedFullscreen

        Shortcut.Help ->
            ClickedDrawer Drawer.Shortcuts


reactionEnded : Int -> Msg
reactionEnded =
    ReactionEnded


{-| What only the surrounding page can do.
-}
type Request
    = Nowhere
    | Toggle Drawer
    | UseShortcuts Bool
    | Leave


update : Msg -> Here -> Model -> ( Model, Cmd Msg, Request )
update msg here model =
    case msg of
        ClickedMicrophone ->
            if Media.trouble here.media.microphone == Nothing then
                ( model, Switch.turnMicrophone here.media, Nowhere )

            else
                ( model, Cmd.none, Toggle Drawer.Devices )

        ClickedCamera ->
            if Media.trouble here.media.camera == Nothing then
                ( model, Switch.turnCamera here.media, Nowhere )

            else
                ( model, Cmd.none, Toggle Drawer.Devices )

        ClickedFullscreen ->
            ( model, Ports.send Ports.ToggleFullscreen, Nowhere )

        ClickedDrawer which ->
            ( { model | question = NoQuestion }, Cmd.none, Toggle which )

        ClickedLeave ->
            ( model, Cmd.none, Leave )

        ClickedCopyLink ->
            ( model, Ports.send Ports.CopyLink, Nowhere )

        ClickedShareLink ->
            ( model, Ports.send Ports.ShareLink, Nowhere )

        ClickedAdmit member ->
            ( model, Ports.send (Ports.Admit member), Nowhere )

        ClickedRefuse member ->
            ( model, Ports.send (Ports.Refuse member), Nowhere )

        ClickedTryAgain ->
            ( model, Ports.send Ports.Preview, Nowhere )

        ChoseDevice kind device ->
            ( model, Ports.send (Ports.Choose kind device), Nowhere )

        ClickedTestSpeaker ->
            ( model, Ports.send Ports.TestSpeaker, Nowhere )

        ClickedKnockSound on ->
            ( model, Ports.send (Ports.KnockSound on), Nowhere )

        GotInvitesMsg invitesMsg ->
            let
                ( invites, cmd ) =
                    Invites.update invitesMsg model.invites
            in
            ( { model | invites = invites }, Cmd.map GotInvitesMsg cmd, Nowhere )

        GotSeenMsg seenMsg ->
            ( model, Cmd.map GotSeenMsg (Seen.update seenMsg), Nowhere )

        ClickedShareScreen ->
            ( model, Ports.send (Ports.ShareScreen (here.sharing == Sharing.Off)), Nowhere )

        GotViewingMsg viewingMsg ->
            let
                ( viewing, cmd ) =
                    Viewing.update viewingMsg model.room here model.viewing
            in
            ( { model | viewing = viewing }, Cmd.map GotViewingMsg cmd, Nowhere )

        GotPeopleMsg peopleMsg ->
            let
                ( question, cmd ) =
                    People.update peopleMsg model.question
            in
            ( { model | question = question }, Cmd.map GotPeopleMsg cmd, Nowhere )

        GotChatMsg chatMsg ->
            let
                ( chat, cmd ) =
                    Chat.update chatMsg model.chat
            in
            ( { model | chat = chat }, Cmd.map GotChatMsg cmd, Nowhere )

        ClickedReactions ->
            ( { model | choosing = not model.choosing }, Cmd.none, Nowhere )

        ClickedReaction reaction ->
            ( model, Ports.send (Ports.React reaction), Nowhere )

        ClickedHand raised ->
            ( model, Ports.send (Ports.RaiseHand raised), Nowhere )

        ReactionEnded number ->
            ( { model | reactions = Reaction.ended number model.reactions }, Cmd.none, Nowhere )

        ClickedUseShortcuts on ->
            ( model, Ports.send (Ports.UseShortcuts on), UseShortcuts on )

        ClickedCopyReport ->
            ( model, Ports.send Ports.CopyReport, Nowhere )



-- VIEW


view : Here -> { titleId : String, open : Maybe Drawer, problems : Int } -> Model -> Html Msg
view here { titleId, open, problems } model =
    let
        words =
            Here.words here
    in
    main_ [ class "call" ]
        [ h1 [ id titleId, class "heard-only", tabindex -1 ] [ text words.call.title ]
        , div [ class "stage" ]
            [ lines here model
            , if open == Just Drawer.People then
                text ""

              else
                Knocks.view here
                    (Room.waiting model.room)
                    { clickedAdmit = ClickedAdmit
                    , clickedRefuse = ClickedRefuse
                    , clickedMore = ClickedDrawer Drawer.People
                    }
            , alone here model
            , Html.map GotViewingMsg (Grid.view here model.room model.viewing)
            , Reaction.view model.reactions
            ]
        , Bar.view here
            { open = open
            , waiting = List.length (Room.waiting model.room)
            , unread = unread model
            , reacting = Reacting.view here { open = model.choosing, clicked = ClickedReactions } reacting
            , problems = problems
            , fullscreen = model.fullscreen
            , clickedMicrophone = ClickedMicrophone
            , clickedCamera = ClickedCamera
            , clickedShare = ClickedShareScreen
            , clickedFullscreen = ClickedFullscreen
            , clickedDrawer = ClickedDrawer
            , clickedLeave = ClickedLeave
            }
        ]


{-| One calm line when the server is out of reach, and whether the door is shut.
-}
lines : Here -> Model -> Html Msg
lines here model =
    let
        words =
            (Here.words here).call

        line kind icon sentence =
            p [ class ("line line-" ++ kind) ] [ Icon.view icon, span [] [ text sentence ] ]
    in
    div [ class "lines", attribute "role" "status" ]
        [ case model.signaling of
            Signaling.Online ->
                text ""

            Signaling.Reconnecting ->
                line "warning" Icon.Signal words.signalingLost

            Signaling.Offline ->
                line "warning" Icon.Signal words.offline
        , if Sharing.isOn here.sharing then
            p [ class "line line-sharing" ]
                [ Icon.view Icon.Screen
                , span [] [ text (Here.words here).view.sharing ]
                , button
                    [ type_ "button"
                    , id "stop-sharing"
                    , class "button button-small button-danger"
                    , onClick ClickedShareScreen
                    ]
                    [ text (Here.words here).view.stop ]
                ]

          else
            text ""
        , if model.room.locked then
            line "locked" Icon.Locked words.locked

          else
            text ""
        ]


alone : Here -> Model -> Html Msg
alone here model =
    if List.isEmpty (Room.others model.room) then
        section [ class "alone" ]
            [ h2 [] [ text (Here.words here).call.alone ]
            , Invitation.view here
                { id = "alone-link"
                , clickedCopy = ClickedCopyLink
                , clickedShare = ClickedShareLink
                }
            ]

    else
        text ""


reacting : { clickedHand : Bool -> Msg, clickedReaction : Reaction -> Msg }
reacting =
    { clickedHand = ClickedHand, clickedReaction = ClickedReaction }


{-| What stands in a drawer that belongs to the call.
-}
drawer : Here -> Model -> Drawer -> { title : String, content : List (Html Msg) }
drawer here model which =
    let
        words =
            Here.words here
    in
    case which of
        Drawer.People ->
            { title = words.people.title (1 + List.length (Room.others model.room))
            , content =
                [ Html.map GotPeopleMsg (People.view here model.room model.question)
                , button [ type_ "button", id "open-seen", class "button", onClick (ClickedDrawer Drawer.Seen) ]
                    [ Icon.view Icon.Private, text words.seen.title ]
                , if List.isEmpty (Room.others model.room) then
                    text ""

                  else
                    button [ type_ "button", id "open-pairs", class "button", onClick (ClickedDrawer Drawer.Pairs) ]
                        [ text words.pairs.title ]
                , if model.room.role == Member.Host then
                    div [ class "host-tools" ]
                        [ button [ type_ "button", class "button", onClick (ClickedDrawer Drawer.Invites) ]
                            [ text words.hosting.manage ]
                        , Setting.view
                            { id = "knock-sound"
                            , name = words.hosting.knockSound
                            , hint = Just words.hosting.knockSoundHint
                            , on = here.knockSound
                            , able = True
                            , clicked = ClickedKnockSound (not here.knockSound)
                            }
                        ]

                  else
                    text ""
                ]
            }

        Drawer.Invites ->
            { title = words.hosting.manage
            , content =
                if model.room.role == Member.Host then
                    [ Html.map GotInvitesMsg (Invites.view here model.invites) ]

                else
                    []
            }

        Drawer.Seen ->
            { title = words.seen.title
            , content =
                [ Html.map GotSeenMsg (Seen.view here model.room)
                , ServerFacts.link words.server { id = Drawer.openerId Drawer.Server, clicked = ClickedDrawer Drawer.Server }
                ]
            }

        Drawer.Server ->
            { title = words.server.title, content = [ ServerFacts.view words.server ] }

        Drawer.Chat ->
            { title = words.talk.title
            , content = [ Html.map GotChatMsg (Chat.view here model.chat) ]
            }

        Drawer.Devices ->
            { title = words.call.devices
            , content =
                [ Trouble.view here { clickedTryAgain = ClickedTryAgain }
                , Pickers.view here
                    { choseDevice = ChoseDevice
                    , clickedTestSpeaker = ClickedTestSpeaker
                    , besideMicrophone = [ Level.view here ]
                    }
                , button [ type_ "button", class "button-quiet", onClick (ClickedDrawer Drawer.Shortcuts) ]
                    [ text words.shortcuts.title ]
                ]
            }

        Drawer.View ->
            { title = words.view.view
            , content = List.map (Html.map GotViewingMsg) (Viewing.settings here model.room)
            }

        Drawer.Pairs ->
            { title = words.pairs.title
            , content = PairsPanel.view here { clickedCopy = ClickedCopyReport } model.room model.pairs
            }

        Drawer.Log ->
            { title = words.log.title, content = [] }

        Drawer.Shortcuts ->
            { title = words.shortcuts.title
            , content = [ Shortcuts.view here { clickedUse = ClickedUseShortcuts } ]
            }

        Drawer.More ->
            { title = words.call.more
            , content =
                [ div [ class "reacting-menu" ] (Reacting.choice here reacting)
                , div [ class "menu" ]
                    [ if here.canFullscreen then
                        menuItem ClickedFullscreen Icon.Expand words.call.fullscreen

                      else
                        text ""
                    , if here.sharing == Sharing.Unable then
                        text ""

                      else
                        menuItem ClickedShareScreen
                            Icon.Screen
                            (if Sharing.isOn here.sharing then
                                words.view.stop

                             else
                                words.view.share
                            )
                    , menuItem (ClickedDrawer Drawer.View) Icon.Layout words.view.view
                    , menuItem (ClickedDrawer Drawer.Devices) Icon.Devices words.call.devices
                    , menuItem (ClickedDrawer Drawer.Seen) Icon.Private words.seen.title
                    , if List.isEmpty (Room.others model.room) then
                        text ""

                      else
                        menuItem (ClickedDrawer Drawer.Pairs) Icon.Signal words.pairs.title
                    , menuItem (ClickedDrawer Drawer.Log) Icon.Log words.call.log
                    ]
                ]
            }


menuItem : Msg -> Icon -> String -> Html Msg
menuItem clicked icon label =
    button [ type_ "button", class "menu-item", onClick clicked ]
        [ Icon.view icon, text label ]
