module Caption exposing (ofMember, ofSelf, viewOf)

{-| What to call a member on the screen, also one without a name or with one
that cannot be read.
-}

import Here exposing (Here)
import Html exposing (Html, node, text)
import Member exposing (Member, Role(..))
import Name
import Words exposing (Words)


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


ofSelf : Here -> String
ofSelf here =
    let
        name =
            Here.ownName here
    in
    if name == Name.empty then
        (Here.words here).you

    else
        Name.toString name ++ " (" ++ (Here.words here).you ++ ")"


{-| Isolated, since a name may be written in either direction.
-}
viewOf : String -> Html msg
viewOf caption =
    node "bdi" [] [ text caption ]
