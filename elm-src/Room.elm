module Room exposing
    ( Room
    , admitted
    , decoder
    , find
    , knocked
    , locked
    , others
    , promoted
    , put
    , startsSharing
    , unknocked
    , waiting
    , without
    )

{-| Who is in the call and who is knocking, in order of arrival.
-}

import Json.Decode as Decode exposing (Decoder)
import Room.Member as Member exposing (Member)


type alias Room =
    { self : Member.Id
    , role : Member.Role
    , locked : Bool
    , capacity : Int
    , members : List Member
    , waiting : List Member
    }


{-| Everyone in the call except this member.
-}
others : Room -> List Member
others room =
    List.filter (\member -> member.id /= room.self) room.members


waiting : Room -> List Member
waiting room =
    room.waiting


find : Member.Id -> Room -> Maybe Member
find id room =
    List.filter (\member -> member.id == id) room.members
        |> List.head


admitted : Member.Id -> Room -> Bool
admitted id room =
    List.any (\member -> member.id == id) room.members


{-| A member joined or changed; whoever is in the call no longer knocks.
-}
put : Member -> Room -> Room
put member room =
    { room
        | members = upsert member room.members
        , waiting = drop member.id room.waiting
    }


{-| Whether this member starts sharing a screen with this change.
-}
startsSharing : Member -> Room -> Bool
startsSharing member room =
    member.screen
        && (find member.id room |> Maybe.map (not << .screen) |> Maybe.withDefault False)


without : Member.Id -> Room -> Room
without id room =
    { room | members = drop id room.members }


knocked : Member -> Room -> Room
knocked member room =
    { room | waiting = upsert member room.waiting }


unknocked : Member.Id -> Room -> Room
unknocked id room =
    { room | waiting = drop id room.waiting }


locked : Bool -> Room -> Room
locked isLocked room =
    { room | locked = isLocked }


promoted : Member.Role -> Room -> Room
promoted role room =
    { room | role = role }


upsert : Member -> List Member -> List Member
upsert member members =
    if List.any (\known -> known.id == member.id) members then
        List.map
            (\known ->
                if known.id == member.id then
                    member

                else
                    known
            )
            members

    else
        members ++ [ member ]


drop : Member.Id -> List Member -> List Member
drop id =
    List.filter (\member -> member.id /= id)



-- DECODER


decoder : Decoder Room
decoder =
    Decode.map6 Room
        (Decode.field "self" Member.idDecoder)
        (Decode.field "role" Member.roleDecoder)
        (Decode.field "locked" Decode.bool)
        (Decode.field "capacity" Decode.int)
        (Decode.field "members" (Decode.list Member.decoder))
        (Decode.field "waiting" (Decode.list Member.decoder))
