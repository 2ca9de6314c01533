module CallNews exposing (hiding, knocked, left, locked, member, muteAsked, promoted, reacted, said, transferred)

{-| What each piece of news changes in a call, and what is said of it.
-}

import Caption
import Effect exposing (Effect(..))
import Hand
import Here exposing (Here)
import Hiding exposing (Hiding)
import Media
import Member exposing (Member)
import Notice exposing (Notice)
import Page.Call as Call
import Reaction exposing (Reaction)
import Room exposing (Room)
import Talk
import Transfer exposing (Transfer)
import Trust
import Words.Seen



-- THE ROOM


{-| A member joined, or changed.
-}
member : Here -> Member -> Call.Model -> ( Call.Model, List (Effect Call.Msg) )
member here now call =
    ( { call | room = Room.put now call.room }
    , if now.id == call.room.self then
        []

      else if Room.startsSharing now call.room then
        [ Announce ((Here.words here).view.shares (nameOf here now)) ]

      else if Room.admitted now.id call.room then
        handRaised here now call.room ++ safetyBroken here now call.room

      else
        [ Notify (Notice.Joined (nameOf here now) []) ]
    )


handRaised : Here -> Member -> Room -> List (Effect msg)
handRaised here now room =
    let
        before =
            Room.find now.id room
                |> Maybe.map .hand
                |> Maybe.withDefault Hand.down
    in
    if Hand.isUp now.hand && not (Hand.isUp before) then
        [ Notify (Notice.HandRaised (nameOf here now)) ]

    else
        []


safetyBroken : Here -> Member -> Room -> List (Effect msg)
safetyBroken here now room =
    let
        before =
            Room.find now.id room
                |> Maybe.map .trust
                |> Maybe.withDefault Trust.unknown
    in
    if Trust.isBroken now.trust && not (Trust.isBroken before) then
        [ Notify (Notice.SafetyBroken (nameOf here now)) ]

    else
        []


left : Here -> Member.Id -> Member.Departure -> Call.Model -> ( Call.Model, List (Effect Call.Msg) )
left here id departure call =
    ( { call | room = Room.without id call.room }
    , Room.find id call.room
        |> Maybe.map (\gone -> [ Notify (farewell departure (nameOf here gone)) ])
        |> Maybe.withDefault []
    )


farewell : Member.Departure -> String -> Notice
farewell departure name =
    case departure of
        Member.Left ->
            Notice.Left name

        Member.Lost ->
            Notice.Lost name

        Member.Removed ->
            Notice.Removed name


knocked : Here -> Member -> Call.Model -> ( Call.Model, List (Effect Call.Msg) )
knocked here guest call =
    ( { call | room = Room.knocked guest call.room }
    , [ Announce ((Here.words here).call.knocks (nameOf here guest)) ]
    )


locked : Bool -> Call.Model -> ( Call.Model, List (Effect Call.Msg) )
locked now call =
    ( { call | room = Room.locked now call.room }
    , if now == call.room.locked then
        []

      else if now then
        [ Notify Notice.RoomLocked ]

      else
        [ Notify Notice.RoomUnlocked ]
    )


promoted : Member.Role -> Call.Model -> ( Call.Model, List (Effect Call.Msg) )
promoted role call =
    ( { call | room = Room.promoted role call.room }
    , if role == Member.Host && call.room.role /= Member.Host then
        [ Notify Notice.BecameHost ]

      else
        []
    )


{-| Nobody is asked who is not heard.
-}
muteAsked : Here -> Member.Id -> Call.Model -> ( Call.Model, List (Effect Call.Msg) )
muteAsked here by call =
    ( call
    , if here.media.microphone == Media.On then
        Room.find by call.room
            |> Maybe.map (\host -> [ Notify (Notice.MuteAsked (nameOf here host)) ])
            |> Maybe.withDefault []

      else
        []
    )


{-| Whom one hides from and cannot reach is told of, also to those who do not
see the tile.
-}
hiding : Here -> Hiding -> Call.Model -> ( Call.Model, List (Effect Call.Msg) )
hiding here now call =
    ( call
    , Hiding.troubled here.hiding now
        |> List.map
            (\( id, blocked ) ->
                let
                    name =
                        nameIn here call.room id

                    words =
                        (Here.words here).seen
                in
                Announce (words.cannotReach name ++ ". " ++ Words.Seen.because words name blocked)
            )
    )



-- WHAT IS SAID BESIDE THE CALL


said : Here -> Talk.Said -> Call.Model -> ( Call.Model, List (Effect Call.Msg) )
said here message call =
    let
        by =
            Maybe.map (nameIn here call.room) message.member
    in
    ( Call.talked (Talk.said by message) call
    , [ Chatted (Maybe.map (\name -> (Here.words here).talk.says name message.text) by) ]
    )


transferred : Here -> Transfer -> Call.Model -> ( Call.Model, List (Effect Call.Msg) )
transferred here transfer call =
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


reacted : Here -> Maybe Member.Id -> Reaction -> Call.Model -> ( Call.Model, List (Effect Call.Msg) )
reacted here by reaction call =
    let
        words =
            Here.words here

        name =
            by
                |> Maybe.map (nameIn here call.room)
                |> Maybe.withDefault words.you

        ( changed, end ) =
            Call.reacted { reaction = reaction, by = name } call
    in
    ( changed
    , Run end
        :: (if by == Nothing then
                []

            else
                [ Announce (words.talk.reactsWith name (words.talk.reaction reaction)) ]
           )
    )



-- NAMES


nameOf : Here -> Member -> String
nameOf here named =
    Caption.ofMember (Here.words here) named


nameIn : Here -> Room -> Member.Id -> String
nameIn here room id =
    Room.find id room
        |> Maybe.map (nameOf here)
        |> Maybe.withDefault (Here.words here).aGuest
