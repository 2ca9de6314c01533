module Page.Ended exposing (Msg, update, view)

{-| There is no call: why, and what to do now.
-}

import Effect exposing (Effect(..))
import Html exposing (Html, button, div, h1, p, span, text)
import Html.Attributes exposing (attribute, class, id, tabindex, type_)
import Html.Events exposing (onClick)
import Invite.Link as Link
import Ports.ToJs as ToJs
import Room.Ending as Ending exposing (Ending(..), Step(..))
import Shared exposing (Shared)
import Ui.Icon as Icon exposing (Icon)



-- UPDATE


type Msg
    = ClickedCopy
    | ClickedShare


update : Shared -> Msg -> Ending -> ( Ending, Effect Msg )
update _ msg ending =
    case msg of
        ClickedCopy ->
            ( ending, SendToJs ToJs.CopyLink )

        ClickedShare ->
            ( ending, SendToJs ToJs.ShareLink )



-- VIEW


view : Shared -> { titleId : String, toMsg : Msg -> msg, clickedRejoin : msg, clickedHome : msg } -> Ending -> Html msg
view shared { titleId, toMsg, clickedRejoin, clickedHome } ending =
    let
        words =
            Shared.words shared

        said =
            words.ending ending

        rejoin caption =
            [ button [ type_ "button", id "rejoin", class "button button-main button-large", onClick clickedRejoin ] [ text caption ]
            , button [ type_ "button", id "home", class "button-quiet", onClick clickedHome ] [ text words.backToStart ]
            ]
    in
    div [ class "over", attribute "data-ending" (Ending.toCode ending) ]
        [ span [ class "over-sign" ] [ Icon.view (sign ending) ]
        , h1 [ id titleId, tabindex -1 ] [ text said.title ]
        , p [ class "lead" ] [ text said.text ]
        , div [ class "over-next" ]
            (case Ending.step ending of
                Rejoin ->
                    rejoin words.rejoin

                TryAgain ->
                    rejoin words.tryAgain

                StartAnew ->
                    [ button [ type_ "button", id "home", class "button button-main button-large", onClick clickedHome ] [ text words.startAnew ] ]

                NoStep ->
                    []
            )
        , case ( Ending.isOfThisBrowser ending, shared.links.opened ) of
            ( True, Just link ) ->
                div [ class "card over-link" ]
                    [ Html.map toMsg (Link.carried shared { link = link, clickedCopy = ClickedCopy, clickedShare = ClickedShare }) ]

            _ ->
                text ""
        ]


sign : Ending -> Icon
sign ending =
    case ending of
        Left ->
            Icon.Leave

        Ended ->
            Icon.Leave

        Removed ->
            Icon.Leave

        Refused ->
            Icon.Door

        Replaced ->
            Icon.Copy

        Expired ->
            Icon.Warning

        Outlasted ->
            Icon.Leave

        InvalidToken ->
            Icon.Warning

        InviteUsed ->
            Icon.Warning

        InviteRevoked ->
            Icon.Warning

        RoomFull ->
            Icon.People

        RoomLocked ->
            Icon.Locked

        RoomEnded ->
            Icon.Leave

        RoomNotFound ->
            Icon.Door

        Unanswered ->
            Icon.Door

        TooMany ->
            Icon.Signal

        Busy ->
            Icon.Signal

        TooSlow ->
            Icon.Signal

        Unsupported ->
            Icon.Warning

        Insecure ->
            Icon.Warning

        Offline ->
            Icon.Signal

        Intercepted ->
            Icon.Signal

        Unforeseen _ ->
            Icon.Warning
