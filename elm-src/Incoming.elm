module Incoming exposing (update)

{-| What messages from JavaScript change. A late message, for a page that is
gone, changes nothing.
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
import Page.Waiting as Waiting
import Ports.FromJs as FromJs exposing (FromJs(..))
import Ports.ToJs as ToJs
import Room exposing (Room)
import Room.Ending as Ending
import Room.Member as Member
import Room.Signaling as Signaling
import Shared exposing (Shared)
import Ui.LimitedText as LimitedText


update : Shared -> FromJs -> Page -> ( Page, Effect Page.Msg )
update shared message page =
    case message of
        Created { link, knock } ->
            -- The seat follows at once.
            ( page, SetShared (Shared.setLinks (\links -> { links | call = Just link, knock = Just knock, fresh = True })) )

        CreateRefused refusal ->
            home page (Home.refused refusal)

        LaterMade call ->
            home page (Home.made call)

        LaterRefused refusal ->
            home page (Home.laterRefused refusal)

        Invited arrival ->
            invited shared arrival

        GotLinkTrouble trouble ->
            ( case page of
                Home model ->
                    Home (Home.troubled trouble model)

                _ ->
                    Home (Home.init (Just trouble))
            , None
            )

        GotOtherCall isAsked ->
            ( page, AskOtherCall isAsked )

        GotCalls { remember, list } ->
            ( page
            , SetShared (Shared.setSettings (\settings -> { settings | remember = remember }) >> Shared.setCalls list)
            )

        GotDevices devices ->
            ( page, SetShared (\now -> { now | devices = devices }) )

        GotMedia media ->
            ( page
            , Batch
                (SetShared (\now -> { now | media = media })
                    :: List.map Withdraw (Notice.disproved media)
                )
            )

        GotLens lens ->
            ( page, SetShared (\now -> { now | lens = lens }) )

        GotRecording recording ->
            ( page, SetShared (Shared.setSettings (\settings -> { settings | recording = recording })) )

        FromJs.Waiting now ->
            ( Page.Waiting now, SetShared (online >> Shared.setLinks (\links -> { links | knock = Just True })) )
                |> also
                    (case page of
                        Page.Waiting before ->
                            Waiting.heard shared before now

                        _ ->
                            None
                    )

        Welcomed { room, link } ->
            ( welcomed room page
            , SetShared (online >> linked link >> Shared.setLinks (\links -> { links | locked = room.locked }))
            )

        GotMember member ->
            inCall page (Events.member shared member)

        MemberLeft id reason ->
            inCall page (Events.left shared id reason)

        Knocked member ->
            inCall page (Events.knocked shared member)

        Unknocked id ->
            changed page (\call -> { call | room = Room.unknocked id call.room })

        GotLocked locked ->
            inCall page (Events.locked locked)
                |> also (SetShared (Shared.setLinks (\links -> { links | locked = locked })))

        GotRole role ->
            case page of
                Lobby lobby ->
                    ( Lobby (Lobby.hasRole role lobby), None )

                _ ->
                    inCall page (Events.promoted role)

        GotSeen seen ->
            case page of
                Lobby lobby ->
                    ( Lobby (Lobby.saw seen lobby), None )

                _ ->
                    ( page, None )

        GotSignaling signaling ->
            ( page, SetShared (\now -> { now | signaling = signaling }) )

        GotOver ending ->
            ( if isHome page && ending == Ending.Left then
                -- The echo of leaving a call for the home page.
                page

              else
                Ended ending
            , SetShared online
            )

        GotLogEntry entry ->
            ( page, Record entry )

        GotNotice (Notice.Began notice) ->
            ( page, Notify notice )

        GotNotice (Notice.Ended notice) ->
            ( page, Withdraw notice )

        GotMuteAsked id ->
            inCall page (Events.muteAsked shared id)

        GotMeasured LimitedText.Name name ->
            ( page, SetShared (Shared.setOwn (\own -> { own | name = LimitedText.put name own.name })) )

        GotMeasured LimitedText.Label label ->
            changed page (Call.labelled label)

        FilesRefused obstacle names ->
            ( page, Notify (Notice.FilesRefused obstacle names) )

        GotPairs rows ->
            changed page (Call.measured rows)

        GotKnockSound on ->
            ( page, SetShared (Shared.setSettings (\settings -> { settings | knockSound = on })) )

        GotComingSound on ->
            ( page, SetShared (Shared.setSettings (\settings -> { settings | comingSound = on })) )

        GotWords ->
            -- Nothing but to be drawn again, in the language that is there now.
            ( page, None )

        GotInvites invites ->
            ( page, SetShared (Shared.setLinks (\links -> { links | invites = invites, call = Invite.mainLink invites })) )

        GotHostLink link ->
            changed page (Call.hostLinked link)

        GotHiding hiding ->
            inCall page (Events.hiding shared hiding)
                |> also (SetShared (Shared.setOwn (\own -> { own | hiding = hiding })))

        GotLooked looking ->
            ( page, SetShared (Shared.looked looking) )

        CameInOff were ->
            ( page, Notify (Notice.CameInOff were) )

        GotSharing sharing ->
            ( page, SetShared (\now -> { now | sharing = sharing }) )

        GotView view ->
            ( page, SetShared (Shared.setSettings (\settings -> { settings | view = view })) )

        Floated spot ->
            changed page (Call.floated spot)

        GotSpeaking speaking ->
            changed page (Call.listening speaking)

        GotFullscreen fullscreen ->
            changed page (\call -> { call | fullscreen = fullscreen })

        GotSaid said ->
            inCall page (Events.said shared said)

        GotSaidWaiting waiting ->
            changed page (Call.talked (History.waits waiting))

        GotReaction member reaction ->
            inCall page (Events.reacted shared member reaction)

        GotHand hand ->
            ( page, SetShared (Shared.setOwn (\own -> { own | hand = hand })) )

        GotTransfer transfer ->
            inCall page (Events.transferred shared transfer)


home : Page -> (Home.Model -> ( Home.Model, Effect Home.Msg )) -> ( Page, Effect Page.Msg )
home page change =
    case page of
        Home model ->
            change model
                |> Tuple.mapBoth Home (Effect.map Page.GotHomeMsg)

        _ ->
            ( page, None )


{-| On to the lobby. Nobody in the call knows yet.
-}
invited : Shared -> Arrival -> ( Page, Effect Page.Msg )
invited shared arrival =
    let
        fresh =
            shared.links.fresh && shared.links.call == arrival.link
    in
    ( Lobby (Lobby.init { fresh = fresh } arrival)
    , Batch
        [ SetShared
            (Shared.setLinks
                (\links ->
                    { links
                        | call = arrival.link
                        , opened = arrival.opened
                        , at = arrival.at
                        , open = arrival.open
                        , fresh = fresh
                        , knock =
                            if arrival.role == Member.Waiting then
                                Just True

                            else
                                links.knock
                    }
                )
            )
        , SendToJs ToJs.Preview
        ]
    )


welcomed : Room -> Page -> Page
welcomed room page =
    case page of
        Call call ->
            Call (Call.welcomed room call)

        _ ->
            Call (Call.init { reloaded = page == Resuming } room)


inCall : Page -> (Call.Model -> ( Call.Model, Effect Call.Msg )) -> ( Page, Effect Page.Msg )
inCall page change =
    case page of
        Call call ->
            change call
                |> Tuple.mapBoth Call (Effect.map Page.GotCallMsg)

        _ ->
            ( page, None )


{-| Changes that are not announced.
-}
changed : Page -> (Call.Model -> Call.Model) -> ( Page, Effect Page.Msg )
changed page change =
    ( Page.inCall change page, None )


also : Effect msg -> ( Page, Effect msg ) -> ( Page, Effect msg )
also more ( page, effect ) =
    ( page, Batch [ effect, more ] )


isHome : Page -> Bool
isHome page =
    case page of
        Home _ ->
            True

        _ ->
            False


{-| A known link stays: not every message repeats it.
-}
linked : Maybe String -> Shared -> Shared
linked link =
    case link of
        Just _ ->
            Shared.setLinks (\links -> { links | call = link })

        Nothing ->
            identity


online : Shared -> Shared
online shared =
    { shared | signaling = Signaling.Online }
