module Screen exposing (Effect(..), Screen(..), hear, isSameKind, opened)

{-| What fills the page, and how messages from JavaScript move it on. A message
for a screen that is no longer there is late, and changes nothing.
-}

import Caption
import Ending exposing (Ending)
import Hand
import Here exposing (Here)
import Hiding exposing (Hiding)
import Invite
import Log
import Media
import Member exposing (Member)
import Notice exposing (Notice)
import Page.Call as Call
import Page.Home as Home
import Page.Lobby as Lobby
import Ports exposing (FromJs(..), ToJs)
import Reaction exposing (Reaction)
import Room exposing (Room)
import Start
import Talk
import Transfer exposing (Transfer)
import Trust



-- MODEL


type Screen
    = Home Home.Model
      -- A link is being redeemed.
    | Opening
      -- The way back into a call after a reload.
    | Resuming
    | Lobby Lobby.Model
    | Waiting
    | Call Call.Model
    | Over Ending


{-| What a change of screen asks of the surrounding page.
-}
type Effect
    = Send ToJs
    | Notify Notice
    | Announce String
    | Record Log.Entry
      -- To be announced unless the chat is open, which says it by itself.
    | Chatted (Maybe String)
    | Later (Cmd Call.Msg)


opened : Start.Flags -> Screen
opened flags =
    if not flags.secure then
        Over Ending.Insecure

    else
        case flags.start of
            Start.FromHome ->
                Home Home.init

            Start.FromInvite ->
                Opening

            Start.FromResume ->
                Resuming

            Start.FromIncompleteLink ->
                Over Ending.Incomplete


{-| Whether somebody who looks sees the same screen, perhaps with other contents.
-}
isSameKind : Screen -> Screen -> Bool
isSameKind one other =
    case ( one, other ) of
        ( Home _, Home _ ) ->
            True

        ( Lobby _, Lobby _ ) ->
            True

        ( Call _, Call _ ) ->
            True

        _ ->
            one == other



-- UPDATE


hear : FromJs -> Here -> Screen -> ( Here, Screen, List Effect )
hear message here screen =
    case message of
        Created { link, knock } ->
            seated Member.Host { here | link = Just link, knock = Just knock } screen

        CreateRefused refusal ->
            case screen of
                Home home ->
                    ( here, Home (Home.refused refusal home), [] )

                _ ->
                    ( here, screen, [] )

        Seated { role, link } ->
            seated role (linked link here) screen

        GotDevices devices ->
            ( { here | devices = devices }, screen, [] )

        GotMedia media ->
            ( { here | media = media }, screen, [] )

        Ports.Waiting ->
            ( { here | knock = Just True }, Waiting, [] )

        Welcomed { room, link } ->
            welcomed room (linked link here) screen

        GotMember member ->
            inCall here screen <|
                \call ->
                    ( { call | room = Room.put member call.room }
                    , if member.id == call.room.self then
                        []

                      else if Room.startsSharing member call.room then
                        [ Announce ((Here.words here).view.shares (nameOf here member)) ]

                      else if Room.admitted member.id call.room then
                        handRaised here member call.room ++ safetyBroken here member call.room

                      else
                        [ Notify (Notice.Joined (nameOf here member)) ]
                    )

        MemberLeft id departure ->
            inCall here screen <|
                \call ->
                    ( { call | room = Room.without id call.room }
                    , Room.find id call.room
                        |> Maybe.map (\member -> [ Notify (farewell departure (nameOf here member)) ])
                        |> Maybe.withDefault []
                    )

        Knocked member ->
            inCall here screen <|
                \call ->
                    ( { call | room = Room.knocked member call.room }
                    , [ Announce ((Here.words here).call.knocks (nameOf here member)) ]
                    )

        Unknocked id ->
            inCall here screen <|
                \call -> ( { call | room = Room.unknocked id call.room }, [] )

        GotLocked locked ->
            inCall here screen <|
                \call ->
                    ( { call | room = Room.locked locked call.room }
                    , if locked == call.room.locked then
                        []

                      else if locked then
                        [ Notify Notice.RoomLocked ]

                      else
                        [ Notify Notice.RoomUnlocked ]
                    )

        GotRole role ->
            case screen of
                Lobby lobby ->
                    ( here, Lobby (Lobby.seated role lobby), [] )

                _ ->
                    inCall here screen <|
                        \call ->
                            ( { call | room = Room.promoted role call.room }
                            , if role == Member.Host && call.room.role /= Member.Host then
                                [ Notify Notice.BecameHost ]

                              else
                                []
                            )

        GotSignaling signaling ->
            inCall here screen <|
                \call -> ( { call | signaling = signaling }, [] )

        GotOver ending ->
            ( here
            , if isHome screen && ending == Ending.Left then
                -- The echo of leaving a call for the first screen.
                screen

              else
                Over ending
            , []
            )

        GotLogEntry entry ->
            ( here, screen, [ Record entry ] )

        GotNotice notice ->
            ( here, screen, [ Notify notice ] )

        GotMuteAsked id ->
            inCall here screen <|
                \call ->
                    ( call
                    , if here.media.microphone == Media.On then
                        Room.find id call.room
                            |> Maybe.map (\member -> [ Notify (Notice.MuteAsked (nameOf here member)) ])
                            |> Maybe.withDefault []

                      else
                        []
                    )

        GotPairs rows ->
            inCall here screen <|
                \call -> ( Call.measured rows call, [] )

        GotKnockSound on ->
            ( { here | knockSound = on }, screen, [] )

        GotInvites invites ->
            ( { here | invites = invites, link = Invite.mainLink invites }, screen, [] )

        GotHiding hiding ->
            inCall { here | hiding = hiding } screen (cannotReach here hiding)

        GotSharing sharing ->
            ( { here | sharing = sharing }, screen, [] )

        GotView view ->
            ( { here | view = view }, screen, [] )

        GotSpeaking speaking ->
            inCall here screen <|
                \call -> ( Call.listening speaking call, [] )

        GotFullscreen fullscreen ->
            inCall here screen <|
                \call -> ( { call | fullscreen = fullscreen }, [] )

        GotSaid said ->
            inCall here screen (heardSaid here said)

        GotSaidWaiting waiting ->
            inCall here screen <|
                \call -> ( Call.talked (Talk.waits waiting) call, [] )

        GotReaction member reaction ->
            inCall here screen (heardReaction here member reaction)

        GotHand hand ->
            ( { here | hand = hand }, screen, [] )

        GotTransfer transfer ->
            inCall here screen (heardTransfer here transfer)


{-| The seat is there: on to the lobby, except for one who goes straight back
into the call, or is in it already and only gets a newer link.
-}
seated : Member.Role -> Here -> Screen -> ( Here, Screen, List Effect )
seated role here screen =
    let
        knowing =
            if role == Member.Waiting then
                { here | knock = Just True }

            else
                here

        toLobby =
            ( knowing, Lobby (Lobby.init role), [ Send Ports.Preview ] )
    in
    case screen of
        Home _ ->
            toLobby

        Opening ->
            toLobby

        Over _ ->
            toLobby

        Lobby lobby ->
            ( knowing, Lobby (Lobby.seated role lobby), [] )

        Resuming ->
            ( knowing, screen, [] )

        Waiting ->
            ( knowing, screen, [] )

        Call _ ->
            ( knowing, screen, [] )


welcomed : Room -> Here -> Screen -> ( Here, Screen, List Effect )
welcomed room here screen =
    case screen of
        Call call ->
            ( here, Call (Call.welcomed room call), [] )

        _ ->
            ( here, Call (Call.init room), [] )


inCall : Here -> Screen -> (Call.Model -> ( Call.Model, List Effect )) -> ( Here, Screen, List Effect )
inCall here screen change =
    case screen of
        Call call ->
            let
                ( changed, effects ) =
                    change call
            in
            ( here, Call changed, effects )

        _ ->
            ( here, screen, [] )


{-| Whom one hides from and cannot reach is told of, also to those who do not
see the tile.
-}
cannotReach : Here -> Hiding -> Call.Model -> ( Call.Model, List Effect )
cannotReach here hiding call =
    ( call
    , Hiding.troubled here.hiding hiding
        |> List.map
            (\( id, trouble ) ->
                Announce
                    ((Here.words here).seen.cannotReach (nameIn here call.room id)
                        ++ ". "
                        ++ (Here.words here).seen.blocked trouble
                    )
            )
    )


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


nameOf : Here -> Member -> String
nameOf here member =
    Caption.ofMember (Here.words here) member


farewell : Member.Departure -> String -> Notice
farewell departure name =
    case departure of
        Member.Left ->
            Notice.Left name

        Member.Lost ->
            Notice.Lost name

        Member.Removed ->
            Notice.Removed name



-- WHAT IS SAID BESIDE THE CALL


heardSaid : Here -> Talk.Said -> Call.Model -> ( Call.Model, List Effect )
heardSaid here said call =
    let
        by =
            Maybe.map (nameIn here call.room) said.member
    in
    ( Call.talked (Talk.said by said) call
    , [ Chatted (Maybe.map (\name -> (Here.words here).talk.says name said.text) by) ]
    )


heardTransfer : Here -> Transfer -> Call.Model -> ( Call.Model, List Effect )
heardTransfer here transfer call =
    let
        name =
            nameIn here call.room transfer.member
    in
    ( Call.talked (Talk.transferred name transfer) call
    , if transfer.state == Transfer.Offered then
        [ Chatted
            (if transfer.own then
                Nothing

             else
                Just ((Here.words here).talk.offers name transfer.name)
            )
        ]

      else
        []
    )


heardReaction : Here -> Maybe Member.Id -> Reaction -> Call.Model -> ( Call.Model, List Effect )
heardReaction here member reaction call =
    let
        words =
            Here.words here

        by =
            member
                |> Maybe.map (nameIn here call.room)
                |> Maybe.withDefault words.you

        ( changed, end ) =
            Call.reacted { reaction = reaction, by = by } call
    in
    ( changed
    , Later end
        :: (if member == Nothing then
                []

            else
                [ Announce (words.talk.reactsWith by (words.talk.reaction reaction)) ]
           )
    )


handRaised : Here -> Member -> Room -> List Effect
handRaised here member room =
    let
        before =
            Room.find member.id room
                |> Maybe.map .hand
                |> Maybe.withDefault Hand.down
    in
    if Hand.isUp member.hand && not (Hand.isUp before) then
        [ Notify (Notice.HandRaised (nameOf here member)) ]

    else
        []


safetyBroken : Here -> Member -> Room -> List Effect
safetyBroken here member room =
    let
        before =
            Room.find member.id room
                |> Maybe.map .trust
                |> Maybe.withDefault Trust.unknown
    in
    if Trust.isBroken member.trust && not (Trust.isBroken before) then
        [ Notify (Notice.SafetyBroken (nameOf here member)) ]

    else
        []


nameIn : Here -> Room -> Member.Id -> String
nameIn here room id =
    Room.find id room
        |> Maybe.map (nameOf here)
        |> Maybe.withDefault (Here.words here).aGuest
