module Notice.Stack exposing (Msg, Notices, add, clear, none, read, says, update, view, withdraw)

{-| The notices on the page: they appear, are read out, and disappear by
themselves, except those that ask for something.
-}

import Drawer
import Effect exposing (Effect(..))
import Html exposing (Html, button, div, span, text)
import Html.Attributes exposing (attribute, class, id, title, type_)
import Html.Events exposing (onClick)
import Html.Keyed as Keyed
import I18n exposing (Words)
import Notice exposing (Notice(..))
import Ports.ToJs as ToJs exposing (ToJs)
import Process
import Shared exposing (Shared)
import Task
import Ui.Icon as Icon



-- MODEL


{-| Newest first, each with a number of its own.
-}
type Notices
    = Notices Int (List ( Int, Notice ))


none : Notices
none =
    Notices 0 []



-- UPDATE


type Msg
    = StayedLongEnough Int
    | ClickedClose Int
    | ClickedMute Int
    | ClickedOpenChat
    | ClickedTurnOn Int { camera : Bool, microphone : Bool }


update : Shared -> Msg -> Notices -> ( Notices, Effect Msg )
update _ msg notices =
    case msg of
        StayedLongEnough number ->
            ( without number notices, None )

        ClickedClose number ->
            ( without number notices, None )

        ClickedMute number ->
            ( without number notices, SendToJs (ToJs.SwitchMicrophone False) )

        ClickedOpenChat ->
            ( notices, ToggleDrawer Drawer.Chat )

        ClickedTurnOn number { camera, microphone } ->
            ( without number notices
            , Batch
                [ turnOn ToJs.SwitchCamera camera
                , turnOn ToJs.SwitchMicrophone microphone
                ]
            )


turnOn : (Bool -> ToJs) -> Bool -> Effect msg
turnOn switch wasOn =
    if wasOn then
        SendToJs (switch True)

    else
        None


{-| Equal notices are shown once; only the newest four stay.
-}
add : Notice -> Notices -> ( Notices, Effect Msg )
add news (Notices last shown) =
    let
        number =
            last + 1

        ( notice, different ) =
            List.foldr takeUp ( news, [] ) shown
    in
    ( Notices number (List.take 4 (( number, notice ) :: different))
    , Notice.staysFor notice
        |> Maybe.map (Process.sleep >> Task.perform (\_ -> StayedLongEnough number) >> Run)
        |> Maybe.withDefault None
    )


{-| What it says is no longer true.
-}
withdraw : Notice -> Notices -> Notices
withdraw notice (Notices last shown) =
    Notices last (List.filter (\( _, known ) -> known /= notice) shown)


{-| The chat is open, and says it itself.
-}
read : Notices -> Notices
read (Notices last shown) =
    Notices last (List.filter (\( _, known ) -> not (Notice.isOfChat known)) shown)


says : Notice -> Notices -> Bool
says notice (Notices _ shown) =
    List.any (\( _, known ) -> known == notice) shown


{-| Merges what can be said together with the new one.
-}
takeUp : ( Int, Notice ) -> ( Notice, List ( Int, Notice ) ) -> ( Notice, List ( Int, Notice ) )
takeUp (( _, known ) as earlier) ( news, different ) =
    case Notice.together news known of
        Just both ->
            ( both, different )

        Nothing ->
            ( news, earlier :: different )


{-| The numbers go on, so that an old timer does not remove a new notice.
-}
clear : Notices -> Notices
clear (Notices last _) =
    Notices last []


without : Int -> Notices -> Notices
without number (Notices last shown) =
    Notices last (List.filter (\( known, _ ) -> known /= number) shown)



-- VIEW


{-| The list is in the document before any notice, so that screen readers read
out each one as it appears.
-}
view : Words -> Notices -> Html Msg
view words (Notices _ shown) =
    Keyed.node "div"
        [ class "notices", attribute "role" "status" ]
        (List.map
            (\( number, notice ) -> ( String.fromInt number, one words number notice ))
            (List.reverse shown)
        )


one : Words -> Int -> Notice -> Html Msg
one words number notice =
    let
        ( tone, icon ) =
            Notice.look notice
    in
    div [ class ("notice notice-" ++ tone) ]
        [ icon
        , if Notice.isOfChat notice then
            button [ type_ "button", class "notice-text notice-chat", onClick ClickedOpenChat ]
                [ Icon.view Icon.Chat, span [ class "notice-said" ] [ text (words.notice notice) ] ]

          else
            span [ class "notice-text" ] [ text (words.notice notice) ]
        , case notice of
            MuteAsked _ ->
                button [ type_ "button", class "button button-small", onClick (ClickedMute number) ]
                    [ text words.hosting.mute ]

            CameInOff were ->
                button [ type_ "button", id "turn-on", class "button button-small", onClick (ClickedTurnOn number were) ]
                    [ text words.outside.turnOn ]

            _ ->
                text ""
        , case Notice.staysFor notice of
            Just _ ->
                text ""

            Nothing ->
                button
                    [ type_ "button"
                    , class "button-icon"
                    , attribute "aria-label" words.close
                    , title words.close
                    , onClick (ClickedClose number)
                    ]
                    [ Icon.view Icon.Close ]
        ]
