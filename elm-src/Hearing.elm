module Hearing exposing (hear)

{-| How messages from JavaScript move the page on. A message for a screen that
is no longer there is late, and changes nothing.
-}

import Arrival exposing (Arrival)
import CallNews
import Effect exposing (Effect(..))
import Ending
import Here exposing (Here)
import Invite
import Member
import Notice
import Page.Call as Call
import Page.Home as Home
import Page.Lobby as Lobby
import Ports exposing (FromJs(..))
import Room exposing (Room)
import Screen exposing (Screen(..))
import Signaling
import Talk
import Written


hear : FromJs -> Here -> Screen -> ( Here, Screen, List (Effect Screen.Msg) )
hear message here screen =
    case message of
        Created { link, knock } ->
            -- Its place follows at once.
            ( { here | link = Just link, knock = Just knock }, screen, [] )

        CreateRefused refusal ->
            case screen of
                Home home ->
                    ( here, Home (Home.refused refusal home), [] )

                _ ->
                    ( here, screen, [] )

        Invited arrival ->
            invited arrival here

        GotLinkTrouble trouble ->
            ( here
            , case screen of
                Home home ->
                    Home (Home.troubled trouble home)

                _ ->
                    Home (Home.init (Just trouble))
            , []
            )

        GotOtherCall asked ->
            ( { here | otherCall = asked }, screen, [] )

        GotDevices devices ->
            ( { here | devices = devices }, screen, [] )

        GotMedia media ->
            ( { here | media = media }, screen, [] )

        Ports.Waiting ->
            ( { here | knock = Just True, signaling = Signaling.Online }, Screen.Waiting, [] )

        Welcomed { room, link } ->
            welcomed room (linked link { here | signaling = Signaling.Online }) screen

        GotMember member ->
            inCall here screen (CallNews.member here member)

        MemberLeft id departure ->
            inCall here screen (CallNews.left here id departure)

        Knocked member ->
            inCall here screen (CallNews.knocked here member)

        Unknocked id ->
            changed here screen (\call -> { call | room = Room.unknocked id call.room })

        GotLocked locked ->
            inCall here screen (CallNews.locked locked)

        GotRole role ->
            case screen of
                Lobby lobby ->
                    ( here, Lobby (Lobby.hasRole role lobby), [] )

                _ ->
                    inCall here screen (CallNews.promoted role)

        GotSignaling signaling ->
            changed { here | signaling = signaling } screen (\call -> { call | signaling = signaling })

        GotOver ending ->
            ( { here | signaling = Signaling.Online }
            , if isHome screen && ending == Ending.Left then
                -- The echo of leaving a call for the first screen.
                screen

              else
                Over ending
            , []
            )

        GotLogEntry entry ->
            ( here, screen, [ Record entry ] )

        GotNotice (Notice.Began notice) ->
            ( here, screen, [ Notify notice ] )

        GotNotice (Notice.Ended notice) ->
            ( here, screen, [ Withdraw notice ] )

        GotMuteAsked id ->
            inCall here screen (CallNews.muteAsked here id)

        GotMeasured Written.Name written ->
            ( { here | name = Written.put written here.name }, screen, [] )

        GotMeasured Written.Label written ->
            ( { here | label = written }, screen, [] )

        FilesRefused obstacle names ->
            ( here, screen, [ Notify (Notice.FilesRefused obstacle names) ] )

        GotPairs rows ->
            changed here screen (\call -> Call.measured rows call)

        GotKnockSound on ->
            ( { here | knockSound = on }, screen, [] )

        GotInvites invites ->
            ( { here | invites = invites, link = Invite.mainLink invites }, screen, [] )

        GotHiding hiding ->
            inCall { here | hiding = hiding } screen (CallNews.hiding here hiding)

        GotSharing sharing ->
            ( { here | sharing = sharing }, screen, [] )

        GotView view ->
            ( { here | view = view }, screen, [] )

        GotSpeaking speaking ->
            changed here screen (\call -> Call.listening speaking call)

        GotFullscreen fullscreen ->
            changed here screen (\call -> { call | fullscreen = fullscreen })

        GotSaid said ->
            inCall here screen (CallNews.said here said)

        GotSaidWaiting waiting ->
            changed here screen (\call -> Call.talked (Talk.waits waiting) call)

        GotReaction member reaction ->
            inCall here screen (CallNews.reacted here member reaction)

        GotHand hand ->
            ( { here | hand = hand }, screen, [] )

        GotTransfer transfer ->
            inCall here screen (CallNews.transferred here transfer)


{-| On to the lobby. Nobody knows of it yet.
-}
invited : Arrival -> Here -> ( Here, Screen, List (Effect Screen.Msg) )
invited arrival here =
    ( { here
        | link = arrival.link
        , opened = arrival.opened
        , knock =
            if arrival.role == Member.Waiting then
                Just True

            else
                here.knock
      }
    , Lobby (Lobby.init arrival)
    , [ Send Ports.Preview ]
    )


welcomed : Room -> Here -> Screen -> ( Here, Screen, List (Effect Screen.Msg) )
welcomed room here screen =
    case screen of
        Call call ->
            ( here, Call (Call.welcomed room call), [] )

        _ ->
            ( here, Call (Call.init room), [] )


inCall : Here -> Screen -> (Call.Model -> ( Call.Model, List (Effect Call.Msg) )) -> ( Here, Screen, List (Effect Screen.Msg) )
inCall here screen change =
    case screen of
        Call call ->
            let
                ( now, effects ) =
                    change call
            in
            ( here, Call now, List.map (Effect.map Screen.GotCallMsg) effects )

        _ ->
            ( here, screen, [] )


{-| Where nothing is to be said of it.
-}
changed : Here -> Screen -> (Call.Model -> Call.Model) -> ( Here, Screen, List (Effect Screen.Msg) )
changed here screen change =
    ( here, Screen.inCall change screen, [] )


isHome : Screen -> Bool
isHome screen =
    case screen of
        Home _ ->
            True

        _ ->
            False


{-| A link once known stays: not every message repeats it.
-}
linked : Maybe String -> Here -> Here
linked link here =
    case link of
        Just _ ->
            { here | link = link }

        Nothing ->
            here
