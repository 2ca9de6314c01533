module Page.Call.Events exposing (hiding, knocked, left, locked, member, muteAsked, promoted, reacted, said, transferred)

{-| What each event changes in a call, and how it is announced.
-}

import Call.Reaction exposing (Reaction)
import Chat.History as History
import Chat.Transfer as Transfer exposing (Transfer)
import Device.Media as Media
import Effect exposing (Effect(..))
import I18n.Privacy
import Notice exposing (Notice)
import Page.Call as Call
import People.Caption as Caption
import Room exposing (Room)
import Room.Connection as Connection
import Room.Hand as Hand
import Room.Hiding as Hiding exposing (Hiding)
import Room.Member as Member exposing (Member)
import Shared exposing (Shared)



-- THE ROOM


{-| A member joined or changed.
-}
member : Shared -> Member -> Call.Model -> ( Call.Model, Effect Call.Msg )
member shared now call =
    ( { call | room = Room.put now call.room }
    , if now.id == call.room.self then
        None

      else if Room.startsSharing now call.room then
        Announce ((Shared.words shared).view.shares (nameOf shared now))

      else if Room.admitted now.id call.room then
        Batch [ handRaised shared now call.room, safetyBroken shared now call.room, unreached shared now call.room ]

      else
        Notify (Notice.Joined (nameOf shared now) [])
    )


handRaised : Shared -> Member -> Room -> Effect msg
handRaised shared now room =
    let
        before =
            Room.find now.id room
                |> Maybe.map .hand
                |> Maybe.withDefault Hand.down
    in
    if Hand.isUp now.hand && not (Hand.isUp before) then
        Notify (Notice.HandRaised (nameOf shared now))

    else
        None


safetyBroken : Shared -> Member -> Room -> Effect msg
safetyBroken shared now room =
    let
        before =
            Room.find now.id room
                |> Maybe.map .connectionInfo
                |> Maybe.withDefault Connection.unknown
    in
    if Connection.isBroken now.connectionInfo && not (Connection.isBroken before) then
        Notify (Notice.SafetyBroken (nameOf shared now))

    else
        None


{-| The tile says it, as long as it is so; where hiding is the reason, that is said.
-}
unreached : Shared -> Member -> Room -> Effect msg
unreached shared now room =
    let
        before =
            Room.find now.id room
                |> Maybe.map .connection
    in
    if now.connection == Connection.Failed && before /= Just Connection.Failed && Hiding.blocked shared.own.hiding now == Nothing then
        Announce ((Shared.words shared).call.failed (nameOf shared now))

    else
        None


left : Shared -> Member.Id -> Member.LeaveReason -> Call.Model -> ( Call.Model, Effect Call.Msg )
left shared id reason call =
    ( { call | room = Room.without id call.room }
    , Room.find id call.room
        |> Maybe.map (\gone -> Notify (farewell reason (nameOf shared gone)))
        |> Maybe.withDefault None
    )


farewell : Member.LeaveReason -> String -> Notice
farewell reason name =
    case reason of
        Member.Left ->
            Notice.Left name

        Member.Lost ->
            Notice.Lost name

        Member.Removed ->
            Notice.Removed name


knocked : Shared -> Member -> Call.Model -> ( Call.Model, Effect Call.Msg )
knocked shared guest call =
    ( { call | room = Room.knocked guest call.room }
    , Announce ((Shared.words shared).call.knocks (nameOf shared guest))
    )


locked : Bool -> Call.Model -> ( Call.Model, Effect Call.Msg )
locked now call =
    ( { call | room = Room.locked now call.room }
    , if now == call.room.locked then
        None

      else if now then
        Notify Notice.RoomLocked

      else
        Notify Notice.RoomUnlocked
    )


promoted : Member.Role -> Call.Model -> ( Call.Model, Effect Call.Msg )
promoted role call =
    ( { call | room = Room.promoted role call.room }
    , if role == Member.Host && call.room.role /= Member.Host then
        Notify Notice.BecameHost

      else
        None
    )


{-| Ignored while muted.
-}
muteAsked : Shared -> Member.Id -> Call.Model -> ( Call.Model, Effect Call.Msg )
muteAsked shared by call =
    ( call
    , if shared.media.microphone == Media.On then
        Room.find by call.room
            |> Maybe.map (\host -> Notify (Notice.MuteAsked (nameOf shared host)))
            |> Maybe.withDefault None

      else
        None
    )


{-| Members who become unreachable because someone hides are announced, for
people who do not see the tile.
-}
hiding : Shared -> Hiding -> Call.Model -> ( Call.Model, Effect Call.Msg )
hiding shared now call =
    ( call
    , Hiding.troubled shared.own.hiding now
        |> List.map
            (\( id, blocked ) ->
                let
                    name =
                        nameIn shared call.room id

                    words =
                        (Shared.words shared).privacy
                in
                Announce (words.cannotReach name ++ ". " ++ I18n.Privacy.because words name blocked)
            )
        |> Batch
    )



-- CHAT


said : Shared -> History.Said -> Call.Model -> ( Call.Model, Effect Call.Msg )
said shared message call =
    let
        by =
            Maybe.map (nameIn shared call.room) message.member
    in
    ( Call.talked (History.said by message) call
    , Chatted (Maybe.map (\name -> Notice.Wrote name (beginning message.text)) by)
    )


{-| As much of it as a glance can take, and a screen reader says at once. By
characters, since half of one is none.
-}
beginning : String -> String
beginning written =
    let
        characters =
            String.toList written
    in
    if List.length characters > longest then
        String.fromList (List.take longest characters) ++ "…"

    else
        written


longest : Int
longest =
    200


transferred : Shared -> Transfer -> Call.Model -> ( Call.Model, Effect Call.Msg )
transferred shared transfer call =
    let
        name =
            nameIn shared call.room transfer.member
    in
    ( Call.talked (History.transferred name transfer) call
    , if transfer.state == Transfer.Offered then
        Chatted
            (if transfer.own then
                Nothing

             else
                Just (Notice.OffersFile name transfer.name)
            )

      else
        None
    )


reacted : Shared -> Maybe Member.Id -> Reaction -> Call.Model -> ( Call.Model, Effect Call.Msg )
reacted shared by reaction call =
    let
        words =
            Shared.words shared

        name =
            by
                |> Maybe.map (nameIn shared call.room)
                |> Maybe.withDefault words.you

        ( changed, end ) =
            Call.reacted { reaction = reaction, by = name } call
    in
    ( changed
    , if by == Nothing then
        end

      else
        Batch [ end, Announce (words.chat.reactsWith name (words.chat.reaction reaction)) ]
    )



-- NAMES


nameOf : Shared -> Member -> String
nameOf shared named =
    Caption.ofMember (Shared.words shared) named


nameIn : Shared -> Room -> Member.Id -> String
nameIn shared room id =
    Room.find id room
        |> Maybe.map (nameOf shared)
        |> Maybe.withDefault (Shared.words shared).aGuest
