module People.Caption exposing (ofMember, ofSelf, viewOf)

{-| What to call a member on the screen, even without a readable name.
-}

import Html exposing (Html, node, text)
import I18n exposing (Words)
import Room.Member exposing (Member, Role(..))
import Room.Name as Name
import Shared exposing (Shared)


ofMember : Words -> Member -> String
ofMember words member =
    case member.name of
        Nothing ->
            words.unreadable

        Just name ->
            if name == Name.empty then
                case member.role of
                    Host ->
                        words.theHost

                    Guest ->
                        words.aGuest

                    Waiting ->
                        words.aGuest

            else
                Name.toString name


ofSelf : Shared -> String
ofSelf shared =
    let
        name =
            Shared.ownName shared
    in
    if name == Name.empty then
        (Shared.words shared).you

    else
        Name.toString name ++ " (" ++ (Shared.words shared).you ++ ")"


{-| Isolated, since a name may run in either direction.
-}
viewOf : String -> Html msg
viewOf caption =
    node "bdi" [] [ text caption ]
