module Chat.History exposing (Entry, History, Kind(..), Said, count, decoder, empty, forgot, latest, read, said, transferred, unread, waitingDecoder, waits)

{-| Messages and files of the chat, and how many are unread. It lives as long as
the call; the oldest entries are dropped when there are too many.
-}

import Chat.Transfer exposing (Transfer)
import Json.Decode as Decode exposing (Decoder)
import Room.Member as Member


type History
    = History
        { unread : Int
        , forgot : Bool
        , newestFirst : List Entry
        }


type alias Entry =
    { key : Int

    -- The name they had then; nothing for this member.
    , by : Maybe String
    , at : String
    , kind : Kind
    }


type Kind
    = Text { text : String, waiting : Int }
    | File { name : String, size : Int, transfers : List ( String, Transfer ) }


{-| As JavaScript reports it; without a member, it is our own.
-}
type alias Said =
    { key : Int
    , member : Maybe Member.Id
    , text : String
    , at : String
    }


empty : History
empty =
    History { unread = 0, forgot = False, newestFirst = [] }


{-| At most this many of the latest entries, oldest first.
-}
latest : Int -> History -> List Entry
latest atMost (History history) =
    List.reverse (List.take atMost history.newestFirst)


count : History -> Int
count (History history) =
    List.length history.newestFirst


{-| Whether earlier entries were dropped.
-}
forgot : History -> Bool
forgot (History history) =
    history.forgot


unread : History -> Int
unread (History history) =
    history.unread


read : History -> History
read (History history) =
    History { history | unread = 0 }


said : Maybe String -> Said -> History -> History
said by { key, text, at } =
    add { key = key, by = by, at = at, kind = Text { text = text, waiting = 0 } }


{-| How many members have not received it yet.
-}
waits : { key : Int, waiting : Int } -> History -> History
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


{-| A file on offer, or a change of one. A file for several members is one
entry; `name` is the other member's.
-}
transferred : String -> Transfer -> History -> History
transferred name transfer ((History { newestFirst }) as history) =
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
            history

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
            history


mapEntries : (Entry -> Entry) -> History -> History
mapEntries change (History history) =
    History { history | newestFirst = List.map change history.newestFirst }


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


add : Entry -> History -> History
add entry (History history) =
    History
        { unread =
            if entry.by == Nothing then
                history.unread

            else
                history.unread + 1
        , forgot = history.forgot || List.length history.newestFirst == most
        , newestFirst = List.take most (entry :: history.newestFirst)
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
