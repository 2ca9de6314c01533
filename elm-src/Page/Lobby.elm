module Page.Lobby exposing (Model, Msg, hasRole, init, saw, title, update, view)

{-| The last stop before the call: video, sound and name. A host also finds the
link here.
-}

import Device.Media as Media
import Device.Pickers as Pickers
import Device.Preview as Preview
import Device.Recording as Recording exposing (Recording)
import Device.Switch as Switch
import Device.Trouble as Trouble
import Drawer.Privacy as Privacy
import Effect exposing (Effect(..))
import Html exposing (Html, button, details, div, form, h1, h2, input, label, p, section, span, summary, text)
import Html.Attributes exposing (attribute, class, disabled, for, id, placeholder, tabindex, type_, value)
import Html.Events exposing (onClick, onInput, onSubmit)
import Invite.Arrival exposing (Arrival, Seen)
import Invite.Link as Link
import Ports.ToJs as ToJs
import Room.Member exposing (Role(..))
import Shared exposing (Shared)
import Ui.Icon as Icon
import Ui.LimitedText as LimitedText



-- MODEL


type alias Model =
    { role : Role
    , joining : Bool
    , expired : Bool
    , exposed : Bool

    -- Nothing until it was looked at.
    , seen : Maybe Seen

    -- Of the host of a call that was just made: joining can copy its link.
    , fresh : Bool

    -- Whether it was copied or shared here.
    , handedOn : Bool
    }


init : { fresh : Bool } -> Arrival -> Model
init { fresh } { role, expired, exposed } =
    { role = role, joining = False, expired = expired, exposed = exposed, seen = Nothing, fresh = fresh, handedOn = False }


{-| Who invites, and how many are there.
-}
saw : Seen -> Model -> Model
saw seen model =
    { model | seen = Just seen }


{-| As the server says, or a host.
-}
hasRole : Role -> Model -> Model
hasRole role model =
    { model | role = role }



-- UPDATE


type Msg
    = EnteredName String
    | ClickedMicrophone
    | ClickedCamera
    | ClickedFlip
    | ChoseDevice Media.Kind String
    | ClickedTestSpeaker
    | ChoseRecording Recording
    | ClickedTryAgain
    | ClickedCopyLink
    | ClickedShareLink
    | ClickedHide Bool
    | Joined { copying : Bool }


update : Shared -> Msg -> Model -> ( Model, Effect Msg )
update shared msg model =
    case msg of
        EnteredName name ->
            ( model
            , Batch
                [ SetShared (Shared.entered name)
                , SendToJs (ToJs.Measure LimitedText.Name name)
                ]
            )

        ClickedMicrophone ->
            ( model, Switch.turnMicrophone shared.media )

        ClickedCamera ->
            ( model, Switch.turnCamera shared.media )

        ClickedFlip ->
            ( model, SendToJs ToJs.FlipCamera )

        ChoseDevice kind device ->
            ( model, SendToJs (ToJs.Choose kind device) )

        ClickedTestSpeaker ->
            ( model, SendToJs ToJs.TestSpeaker )

        ChoseRecording recording ->
            ( model, SendToJs (ToJs.KeepRecording recording) )

        ClickedTryAgain ->
            ( model, SendToJs ToJs.Preview )

        ClickedCopyLink ->
            ( { model | handedOn = True }, SendToJs ToJs.CopyLink )

        ClickedShareLink ->
            ( { model | handedOn = True }, SendToJs ToJs.ShareLink )

        ClickedHide on ->
            ( model, SendToJs (ToJs.Hide Nothing on) )

        Joined { copying } ->
            ( { model | joining = True, handedOn = model.handedOn || copying }
            , Batch
                [ if copying then
                    SendToJs ToJs.CopyLinkOnJoining

                  else
                    None
                , SendToJs (ToJs.Join shared.own.name.text)
                ]
            )



-- VIEW


view : Shared -> { titleId : String, toMsg : Msg -> msg, clickedBack : msg } -> Model -> Html msg
view shared { titleId, toMsg, clickedBack } model =
    let
        words =
            Shared.words shared

        invitationIf isHere =
            if isHere then
                Html.map toMsg (invitation shared model)

            else
                text ""
    in
    div [ class "lobby" ]
        [ div [ class "lobby-words" ]
            [ h1 [ id titleId, tabindex -1 ] [ text (title shared model) ]
            , p [ class "lead" ] [ text (lead shared model) ]
            , Link.time shared
            , if model.role == Host then
                text ""

              else
                p [ class "lobby-seen", attribute "role" "status" ]
                    [ model.seen
                        |> Maybe.map (\seen -> text (words.lobby.seen seen.host seen.count))
                        |> Maybe.withDefault (text "")
                    ]
            ]
        , div [ class "lobby-self" ]
            [ Html.map toMsg
                (Preview.view shared
                    { clickedMicrophone = ClickedMicrophone
                    , clickedCamera = ClickedCamera
                    , clickedFlip = ClickedFlip
                    }
                )
            , Html.map toMsg (Trouble.view shared { clickedTryAgain = ClickedTryAgain })
            ]
        , div [ class "lobby-join" ]
            [ invitationIf (not model.fresh)
            , warnings shared model
            , Html.map toMsg (viewForm shared model)

            -- The button above copies it.
            , invitationIf model.fresh
            , if shared.own.hiding.relay || shared.own.hiding.everyone then
                Html.map toMsg (Privacy.hideSwitch shared ClickedHide)

              else
                text ""
            , details [ class "lobby-devices" ]
                [ summary [] [ Icon.view Icon.Devices, span [] [ text words.lobby.devices ] ]
                , Html.map toMsg (Pickers.view shared { choseDevice = ChoseDevice, clickedTestSpeaker = ClickedTestSpeaker, belowMicrophone = [] })
                , Html.map toMsg (Recording.view words.devices ChoseRecording shared.lens shared.settings.recording)
                ]
            , Html.map toMsg (carried shared)
            , button [ type_ "button", id "back", class "button-quiet", onClick clickedBack ]
                [ text words.backToStart ]
            ]
        ]


invitation : Shared -> Model -> Html Msg
invitation shared model =
    if model.role == Host && shared.links.call /= Nothing then
        section [ class "card" ]
            [ h2 [] [ text (Shared.words shared).invite.title ]
            , Link.view shared
                { id = "lobby-link"
                , clickedCopy = ClickedCopyLink
                , clickedShare = ClickedShareLink
                }
            ]

    else
        text ""


{-| Warnings about the link itself.
-}
warnings : Shared -> Model -> Html msg
warnings shared model =
    let
        words =
            (Shared.words shared).links

        warning kind content =
            div [ class ("refusal " ++ kind) ] (Icon.view Icon.Warning :: content)
    in
    div [ class "lobby-warnings", attribute "role" "alert" ]
        [ if model.exposed then
            warning "lobby-exposed"
                [ div []
                    [ p [ class "trouble-title" ] [ text words.exposed.title ]
                    , p [] [ text words.exposed.text ]
                    ]
                ]

          else
            text ""
        , if model.expired then
            warning "lobby-expired" [ p [] [ text words.expired ] ]

          else
            text ""
        ]


{-| The link that was opened, to take to another browser: the address bar no
longer shows it.
-}
carried : Shared -> Html Msg
carried shared =
    case shared.links.opened of
        Just link ->
            details [ class "lobby-devices lobby-carry" ]
                [ summary [] [ Icon.view Icon.Share, span [] [ text (Shared.words shared).links.carry ] ]
                , Link.carried shared
                    { link = link
                    , clickedCopy = ClickedCopyLink
                    , clickedShare = ClickedShareLink
                    }
                ]

        Nothing ->
            text ""


viewForm : Shared -> Model -> Html Msg
viewForm shared model =
    let
        words =
            (Shared.words shared).lobby

        copying =
            model.fresh && not model.handedOn
    in
    form [ class "lobby-form", onSubmit (Joined { copying = copying }) ]
        [ div [ class "field" ]
            [ label [ for "name" ] [ text words.name ]
            , input
                [ type_ "text"
                , id "name"
                , value shared.own.name.text
                , placeholder words.nameHint
                , attribute "autocomplete" "name"
                , attribute "autocapitalize" "words"
                , attribute "enterkeyhint" "go"
                , attribute "spellcheck" "false"
                , attribute "dir" "auto"
                , attribute "aria-describedby" "name-room"
                , onInput EnteredName
                ]
                []
            , LimitedText.hint (Shared.words shared).limits "name-room" shared.own.name
            ]
        , if copying then
            button [ type_ "submit", id "copy-and-join", class "button button-main button-large", disabled model.joining ]
                [ Icon.view Icon.Copy, text words.copyAndJoin ]

          else
            text ""
        , button
            ([ id "join", disabled model.joining ]
                ++ (if copying then
                        [ type_ "button", class "button", onClick (Joined { copying = False }) ]

                    else
                        [ type_ "submit", class "button button-main button-large" ]
                   )
            )
            [ text
                (if model.joining then
                    words.joining

                 else if model.role == Waiting then
                    words.knock

                 else if withoutDevices shared then
                    words.joinWithout

                 else
                    words.join
                )
            ]
        ]


withoutDevices : Shared -> Bool
withoutDevices shared =
    Media.trouble shared.media.camera /= Nothing && Media.trouble shared.media.microphone /= Nothing


title : Shared -> Model -> String
title shared model =
    case model.role of
        Host ->
            if cameByHostLink shared then
                (Shared.words shared).lobby.titleHostLink

            else
                (Shared.words shared).lobby.titleHost

        Guest ->
            (Shared.words shared).lobby.titleGuest

        Waiting ->
            (Shared.words shared).lobby.titleKnock


lead : Shared -> Model -> String
lead shared model =
    case model.role of
        Host ->
            if cameByHostLink shared then
                (Shared.words shared).lobby.leadHostLink

            else
                (Shared.words shared).lobby.leadHost

        Guest ->
            (Shared.words shared).lobby.leadGuest

        Waiting ->
            (Shared.words shared).lobby.leadKnock


{-| Another device has the link to hand on.
-}
cameByHostLink : Shared -> Bool
cameByHostLink shared =
    shared.links.call == Nothing
