module Talk exposing (Entry, Kind(..), Said, Talk, decoder, empty, entries, read, said, transferred, unread, waitingDecoder, waits)

{-| All that was said and sent beside the call, oldest first, and how much of it
was not looked at. It lives as long as the call.
-}

import Json.Decode as Decode exposing (Decoder)
import Member
import Transfer exposing (Transfer)


type Talk
    = Talk Int (List Entry)


type alias Entry =
    { key : Int

    -- The name they had then; nothing for oneself.
    , by : Maybe String
    , at : String
    , kind : Kind
    }


type Kind
    = Text { text : String, waiting : Int }
    | File { name : String, size : Int, transfers : List ( String, Transfer ) }


{-| As JavaScript tells it: by oneself where there is no member.
-}
type alias Said =
    { key : Int
    , member : Maybe Member.Id
    , text : String
    , at : String
    }


empty : Talk
empty =
    Talk 0 []


entries : Talk -> List Entry
entries (Talk _ newestFirst) =
    List.reverse newestFirst


unread : Talk -> Int
unread (Talk count _) =
    count


read : Talk -> Talk
read (Talk _ newestFirst) =
    Talk 0 newestFirst


said : Maybe String -> Said -> Talk -> Talk
said by { key, text, at } =
    add { key = key, by = by, at = at, kind = Text { text = text, waiting = 0 } }


{-| So many have not yet got it.
-}
waits : { key : Int, waiting : Int } -> Talk -> Talk
waits { key, waiting } (Talk count newestFirst) =
    Talk count
        (List.map
            (\entry ->
                case entry.kind of
                    Text message ->
                        if entry.key == key then
                            { entry | kind = Text { message | waiting = waiting } }

                        else
                            entry

                    File _ ->
                        entry
            )
            newestFirst
        )


{-| A file on offer, or news of one. What goes to several members is one entry;
`name` is what the other one is called.
-}
transferred : String -> Transfer -> Talk -> Talk
transferred name transfer (Talk count newestFirst) =
    if List.any (isFile transfer.file) newestFirst then
        Talk count
            (List.map
                (\entry ->
                    case entry.kind of
                        File file ->
                            if entry.key == transfer.file then
                                { entry | kind = File { file | transfers = upsert name transfer file.transfers } }

                            else
                                entry

                        Text _ ->
                            entry
                )
                newestFirst
            )

    else
        add
            { key = transfer.file
            , by =
                if transfer.own then
                    Nothing

                else
                    Just name
            , at = transfer.at
            , kind = File { name = transfer.name, size = transfer.size, transfers = [ ( name, transfer ) ] }
            }
            (Talk count newestFirst)


isFile : Int -> Entry -> Bool
isFile file entry =
    case entry.kind of
        File _ ->
            entry.key == file

        Text _ ->
            False


upsert : String -> Transfer -> List ( String, Transfer ) -> List ( String, Transfer )
upsert name transfer transfers =
    if List.any (\( _, known ) -> known.id == transfer.id) transfers then
        List.map
            (\( knownName, known ) ->
                if known.id == transfer.id then
                    ( knownName, transfer )

                else
                    ( knownName, known )
            )
            transfers

    else
        transfers ++ [ ( name, transfer ) ]


add : Entry -> Talk -> Talk
add entry (Talk count newestFirst) =
    Talk
        (if entry.by == Nothing then
            count

         else
            count + 1
        )
        (List.take most (entry :: newestFirst))


most : Int
most =
    500



-- DECODERS


decoder : Decoder Said
decoder =
    Decode.map4 Said
        (Decode.field "key" Decode.int)
        (Decode.field "member" (Decode.nullable Member.idDecoder))
        (Decode.field "text" Decode.string)
        (Decode.field "at" Decode.string)


waitingDecoder : Decoder { key : Int, waiting : Int }
waitingDecoder =
    Decode.map2 (\key waiting -> { key = key, waiting = waiting })
        (Decode.field "key" Decode.int)
        (Decode.field "waiting" Decode.int)
