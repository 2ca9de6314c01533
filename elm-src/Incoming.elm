module Incoming exposing (hear)

{-| What messages from JavaScript change. A message for a page that
is no longer there is late, and changes nothing.
-}

import Chat.History as History
import Effect exposing (Effect(..))
import Invite
import Invite.Arrival exposing (Arrival)
import Notice
import Page exposing (Page(..))
import Page.Call as Call
import Page.Call.Events as Events
import Page.Home as Home
import Page.Lobby as Lobby
import Ports exposing (FromJs(..))
import Room exposing (Room)
import Room.Ending as Ending
import Room.Member as Member
import Room.Signaling as Signaling
import Shared exposing (Shared)
import Ui.LimitedText as LimitedText


hear : FromJs -> Shared -> Page -> ( Shared, Page, List (Effect Page.Msg) )
hear message shared page =
    case message of
        Created { link, knock } ->
            -- Its place follows at once.
            ( { shared | link = Just link, knock = Just knock }, page, [] )

        CreateRefused refusal ->
            case page of
                Home home ->
                    ( shared, Home (Home.refused refusal home), [] )

                _ ->
                    ( shared, page, [] )

        Invited arrival ->
            invited arrival shared

        GotLinkTrouble trouble ->
            ( shared
            , case page of
                Home home ->
                    Home (Home.troubled trouble home)

                _ ->
                    Home (Home.init (Just trouble))
            , []
            )

        GotOtherCall asked ->
            ( { shared | otherCall = asked }, page, [] )

        GotDevices devices ->
            ( { shared | devices = devices }, page, [] )

        GotMedia media ->
            ( { shared | media = media }, page, [] )

        Ports.Waiting ->
            ( { shared | knock = Just True, signaling = Signaling.Online }, Page.Waiting, [] )

        Welcomed { room, link } ->
            welcomed room (linked link { shared | signaling = Signaling.Online }) page

        GotMember member ->
            inCall shared page (Events.member shared member)

        MemberLeft id departure ->
            inCall shared page (Events.left shared id departure)

        Knocked member ->
            inCall shared page (Events.knocked shared member)

        Unknocked id ->
            changed shared page (\call -> { call | room = Room.unknocked id call.room })

        GotLocked locked ->
            inCall shared page (Events.locked locked)

        GotRole role ->
            case page of
                Lobby lobby ->
                    ( shared, Lobby (Lobby.hasRole role lobby), [] )

                _ ->
                    inCall shared page (Events.promoted role)

        GotSignaling signaling ->
            changed { shared | signaling = signaling } page (\call -> { call | signaling = signaling })

        GotOver ending ->
            ( { shared | signaling = Signaling.Online }
            , if isHome page && ending == Ending.Left then
                -- The echo of leaving a call for the first page.
                page

              else
                Ended ending
            , []
            )

        GotLogEntry entry ->
            ( shared, page, [ Record entry ] )

        GotNotice (Notice.Began notice) ->
            ( shared, page, [ Notify notice ] )

        GotNotice (Notice.Ended notice) ->
            ( shared, page, [ Withdraw notice ] )

        GotMuteAsked id ->
            inCall shared page (Events.muteAsked shared id)

        GotMeasured LimitedText.Name written ->
            ( { shared | name = LimitedText.put written shared.name }, page, [] )

        GotMeasured LimitedText.Label written ->
            ( { shared | label = written }, page, [] )

        FilesRefused obstacle names ->
            ( shared, page, [ Notify (Notice.FilesRefused obstacle names) ] )

        GotPairs rows ->
            changed shared page (\call -> Call.measured rows call)

        GotKnockSound on ->
            ( { shared | knockSound = on }, page, [] )

        GotInvites invites ->
            ( { shared | invites = invites, link = Invite.mainLink invites }, page, [] )

        GotHiding hiding ->
            inCall { shared | hiding = hiding } page (Events.hiding shared hiding)

        GotSharing sharing ->
            ( { shared | sharing = sharing }, page, [] )

        GotView view ->
            ( { shared | view = view }, page, [] )

        GotSpeaking speaking ->
            changed shared page (\call -> Call.listening speaking call)

        GotFullscreen fullscreen ->
            changed shared page (\call -> { call | fullscreen = fullscreen })

        GotSaid said ->
            inCall shared page (Events.said shared said)

        GotSaidWaiting waiting ->
            changed shared page (\call -> Call.talked (History.waits waiting) call)

        GotReaction member reaction ->
            inCall shared page (Events.reacted shared member reaction)

        GotHand hand ->
            ( { shared | hand = hand }, page, [] )

        GotTransfer transfer ->
            inCall shared page (Events.transferred shared transfer)


{-| On to the lobby. Nobody knows of it yet.
-}
invited : Arrival -> Shared -> ( Shared, Page, List (Effect Page.Msg) )
invited arrival shared =
    ( { shared
        | link = arrival.link
        , opened = arrival.opened
        , knock =
            if arrival.role == Member.Waiting then
                Just True

            else
                shared.knock
      }
    , Lobby (Lobby.init arrival)
    , [ Send Ports.Preview ]
    )


welcomed : Room -> Shared -> Page -> ( Shared, Page, List (Effect Page.Msg) )
welcomed room shared page =
    case page of
        Call call ->
            ( shared, Call (Call.welcomed room call), [] )

        _ ->
            ( shared, Call (Call.init room), [] )


inCall : Shared -> Page -> (Call.Model -> ( Call.Model, List (Effect Call.Msg) )) -> ( Shared, Page, List (Effect Page.Msg) )
inCall shared page change =
    case page of
        Call call ->
            let
                ( now, effects ) =
                    change call
            in
            ( shared, Call now, List.map (Effect.map Page.GotCallMsg) effects )

        _ ->
            ( shared, page, [] )


{-| Where nothing is to be said of it.
-}
changed : Shared -> Page -> (Call.Model -> Call.Model) -> ( Shared, Page, List (Effect Page.Msg) )
changed shared page change =
    ( shared, Page.inCall change page, [] )


isHome : Page -> Bool
isHome page =
    case page of
        Home _ ->
            True

        _ ->
            False


{-| A link once known stays: not every message repeats it.
-}
linked : Maybe String -> Shared -> Shared
linked link shared =
    case link of
        Just _ ->
            { shared | link = link }

        Nothing ->
            shared
