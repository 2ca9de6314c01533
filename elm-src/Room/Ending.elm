module Room.Ending exposing (Ending(..), Step(..), fromCode, isOfThisBrowser, step, toCode)

{-| Why there is no call: one case for each code that ends or prevents a call.
-}


type Ending
    = Left
    | Ended
    | Removed
    | Refused
    | Replaced
    | Expired
    | Outlasted
    | InvalidToken
    | InviteUsed
    | InviteRevoked
    | RoomFull
    | RoomLocked
    | RoomEnded
    | RoomNotFound
    | Unanswered
    | TooMany
    | Busy
    | TooSlow
    | Unsupported
    | Insecure
    | Offline
    | Intercepted
    | Unforeseen String


{-| What to offer next: rejoining, trying the same link again, or starting a new
call.
-}
type Step
    = Rejoin
    | TryAgain
    | StartAnew
    | NoStep


step : Ending -> Step
step ending =
    case ending of
        Left ->
            Rejoin

        Ended ->
            StartAnew

        Removed ->
            StartAnew

        Refused ->
            StartAnew

        Replaced ->
            Rejoin

        Expired ->
            StartAnew

        Outlasted ->
            StartAnew

        InvalidToken ->
            StartAnew

        InviteUsed ->
            StartAnew

        InviteRevoked ->
            StartAnew

        RoomFull ->
            TryAgain

        RoomLocked ->
            TryAgain

        RoomEnded ->
            StartAnew

        RoomNotFound ->
            StartAnew

        Unanswered ->
            TryAgain

        TooMany ->
            TryAgain

        Busy ->
            TryAgain

        TooSlow ->
            TryAgain

        Unsupported ->
            NoStep

        Insecure ->
            NoStep

        Offline ->
            TryAgain

        Intercepted ->
            TryAgain

        Unforeseen _ ->
            TryAgain


{-| Whether the same link may open in another browser or network.
-}
isOfThisBrowser : Ending -> Bool
isOfThisBrowser ending =
    List.member ending [ Unsupported, Insecure, Offline ]


fromCode : String -> Ending
fromCode code =
    case code of
        "left" ->
            Left

        "ended" ->
            Ended

        "removed" ->
            Removed

        "refused" ->
            Refused

        "replaced" ->
            Replaced

        "expired" ->
            Expired

        "outlasted" ->
            Outlasted

        "invalid-token" ->
            InvalidToken

        "invite-used" ->
            InviteUsed

        "invite-revoked" ->
            InviteRevoked

        "room-full" ->
            RoomFull

        "room-locked" ->
            RoomLocked

        "room-ended" ->
            RoomEnded

        "room-not-found" ->
            RoomNotFound

        "unanswered" ->
            Unanswered

        "too-many" ->
            TooMany

        "busy" ->
            Busy

        "too-slow" ->
            TooSlow

        "unsupported" ->
            Unsupported

        "insecure" ->
            Insecure

        "offline" ->
            Offline

        "intercepted" ->
            Intercepted

        _ ->
            Unforeseen code


toCode : Ending -> String
toCode ending =
    case ending of
        Left ->
            "left"

        Ended ->
            "ended"

        Removed ->
            "removed"

        Refused ->
            "refused"

        Replaced ->
            "replaced"

        Expired ->
            "expired"

        Outlasted ->
            "outlasted"

        InvalidToken ->
            "invalid-token"

        InviteUsed ->
            "invite-used"

        InviteRevoked ->
            "invite-revoked"

        RoomFull ->
            "room-full"

        RoomLocked ->
            "room-locked"

        RoomEnded ->
            "room-ended"

        RoomNotFound ->
            "room-not-found"

        Unanswered ->
            "unanswered"

        TooMany ->
            "too-many"

        Busy ->
            "busy"

        TooSlow ->
            "too-slow"

        Unsupported ->
            "unsupported"

        Insecure ->
            "insecure"

        Offline ->
            "offline"

        Intercepted ->
            "intercepted"

        Unforeseen code ->
            code
