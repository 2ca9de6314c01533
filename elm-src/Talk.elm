module Talk exposing (Entry, Kind(..), Said, Talk, count, decoder, empty, forgot, latest, read, said, transferred, unread, waitingDecoder, waits)

{-| What was said and sent beside the call, oldest first, and how much of it was
not looked at. It lives as long as the call; the oldest goes when there is too
much.
-}

import Json.Decode as Decode exposing (Decoder)
import Member
import Transfer exposing (Transfer)


type Talk
    = Talk
        { unread : Int
        , forgot : Bool
        , newestFirst : List Entry
        }


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
    Talk { unread = 0, forgot = False, newestFirst = [] }


{-| At most so many of those that came last.
-}
latest : Int -> Talk -> List Entry
latest atMost (Talk talk) =
    List.reverse (List.take atMost talk.newestFirst)


count : Talk -> Int
count (Talk talk) =
    List.length talk.newestFirst


{-| Whether there was something before the first entry.
-}
forgot : Talk -> Bool
forgot (Talk talk) =
    talk.forgot


unread : Talk -> Int
unread (Talk talk) =
    talk.unread


read : Talk -> Talk
read (Talk talk) =
    Talk { talk | unread = 0 }


said : Maybe String -> Said -> Talk -> Talk
said by { key, text, at } =
    add { key = key, by = by, at = at, kind = Text { text = text, waiting = 0 } }


{-| So many have not yet got it.
-}
waits : { key : Int, waiting : Int } -> Talk -> Talk
waits { key, waiting } =
    mapEntries
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


{-| A file on offer, or news of one. What goes to several members is one entry;
`name` is what the other one is called.
-}
transferred : String -> Transfer -> Talk -> Talk
transferred name transfer ((Talk { newestFirst }) as talk) =
    if List.any (isFile transfer.file) newestFirst then
        mapEntries
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
            talk

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
            talk


mapEntries : (Entry -> Entry) -> Talk -> Talk
mapEntries change (Talk talk) =
    Talk { talk | newestFirst = List.map change talk.newestFirst }


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
add entry (Talk talk) =
    Talk
        { unread =
            if entry.by == Nothing then
                talk.unread

            else
                talk.unread + 1
        , forgot = talk.forgot || List.length talk.newestFirst == most
        , newestFirst = List.take most (entry :: talk.newestFirst)
        }


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
