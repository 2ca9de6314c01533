module Page.Lobby exposing (Model, Msg, hasRole, init, update, view)

{-| The last stop before the call: how one will look, sound and be called. A
host also finds the link here.
-}

import Arrival exposing (Arrival)
import Here exposing (Here)
import Html exposing (Html, button, details, div, form, h1, h2, input, label, p, section, span, summary, text)
import Html.Attributes exposing (attribute, class, disabled, for, id, placeholder, tabindex, type_, value)
import Html.Events exposing (onClick, onInput, onSubmit)
import Icon
import Invitation
import Media
import Member exposing (Role(..))
import Pickers
import Ports
import Preview
import Seen
import Switch
import Trouble
import Written



-- MODEL


type alias Model =
    { role : Role
    , joining : Bool
    , expired : Bool
    , exposed : Bool
    }


init : Arrival -> Model
init { role, expired, exposed } =
    { role = role, joining = False, expired = expired, exposed = exposed }


{-| The server has said so, or a host.
-}
hasRole : Role -> Model -> Model
hasRole role model =
    { model | role = role }



-- UPDATE


type Msg
    = EnteredName String
    | ClickedMicrophone
    | ClickedCamera
    | ChoseDevice Media.Kind String
    | ClickedTestSpeaker
    | ClickedTryAgain
    | ClickedCopyLink
    | ClickedShareLink
    | ClickedHide Bool
    | Joined


update : Msg -> Here -> Model -> ( Here, Model, Cmd Msg )
update msg here model =
    case msg of
        EnteredName name ->
            let
                before =
                    here.name
            in
            ( { here | name = { before | text = name } }
            , model
            , Ports.send (Ports.Measure Written.Name name)
            )

        ClickedMicrophone ->
            ( here, model, Switch.turnMicrophone here.media )

        ClickedCamera ->
            ( here, model, Switch.turnCamera here.media )

        ChoseDevice kind device ->
            ( here, model, Ports.send (Ports.Choose kind device) )

        ClickedTestSpeaker ->
            ( here, model, Ports.send Ports.TestSpeaker )

        ClickedTryAgain ->
            ( here, model, Ports.send Ports.Preview )

        ClickedCopyLink ->
            ( here, model, Ports.send Ports.CopyLink )

        ClickedShareLink ->
            ( here, model, Ports.send Ports.ShareLink )

        ClickedHide on ->
            ( here, model, Ports.send (Ports.Hide Nothing on) )

        Joined ->
            ( here, { model | joining = True }, Ports.send (Ports.Join here.name.text) )



-- VIEW


view : Here -> { titleId : String, toMsg : Msg -> msg, clickedBack : msg } -> Model -> Html msg
view here { titleId, toMsg, clickedBack } model =
    let
        words =
            Here.words here
    in
    div [ class "lobby" ]
        [ div [ class "lobby-words" ]
            [ h1 [ id titleId, tabindex -1 ] [ text (title here model) ]
            , p [ class "lead" ] [ text (lead here model) ]
            ]
        , div [ class "lobby-self" ]
            [ Html.map toMsg
                (Preview.view here
                    { clickedMicrophone = ClickedMicrophone
                    , clickedCamera = ClickedCamera
                    }
                )
            , Html.map toMsg (Trouble.view here { clickedTryAgain = ClickedTryAgain })
            ]
        , div [ class "lobby-join" ]
            [ Html.map toMsg (invitation here model)
            , warnings here model
            , Html.map toMsg (viewForm here model)
            , if here.hiding.relay || here.hiding.everyone then
                Html.map toMsg (Seen.hideSwitch here ClickedHide)

              else
                text ""
            , details [ class "lobby-devices" ]
                [ summary [] [ Icon.view Icon.Devices, span [] [ text words.lobby.devices ] ]
                , Html.map toMsg (Pickers.view here { choseDevice = ChoseDevice, clickedTestSpeaker = ClickedTestSpeaker, besideMicrophone = [] })
                ]
            , Html.map toMsg (carried here)
            , button [ type_ "button", id "back", class "button-quiet", onClick clickedBack ]
                [ text words.backToStart ]
            ]
        ]


invitation : Here -> Model -> Html Msg
invitation here model =
    if model.role == Host && here.link /= Nothing then
        section [ class "card" ]
            [ h2 [] [ text (Here.words here).invite.title ]
            , Invitation.view here
                { id = "lobby-link"
                , clickedCopy = ClickedCopyLink
                , clickedShare = ClickedShareLink
                }
            ]

    else
        text ""


{-| What the link itself gives rise to.
-}
warnings : Here -> Model -> Html msg
warnings here model =
    let
        words =
            (Here.words here).links

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


{-| The link that was opened, for who would rather be elsewhere: it stands no
longer in the address.
-}
carried : Here -> Html Msg
carried here =
    case here.opened of
        Just link ->
            details [ class "lobby-devices lobby-carry" ]
                [ summary [] [ Icon.view Icon.Share, span [] [ text (Here.words here).links.carry ] ]
                , Invitation.carried here
                    { link = link
                    , clickedCopy = ClickedCopyLink
                    , clickedShare = ClickedShareLink
                    }
                ]

        Nothing ->
            text ""


viewForm : Here -> Model -> Html Msg
viewForm here model =
    let
        words =
            (Here.words here).lobby
    in
    form [ class "lobby-form", onSubmit Joined ]
        [ div [ class "field" ]
            [ label [ for "name" ] [ text words.name ]
            , input
                [ type_ "text"
                , id "name"
                , value here.name.text
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
            , Written.hint (Here.words here).limits "name-room" here.name
            ]
        , button
            [ type_ "submit"
            , id "join"
            , class "button button-main button-large"
            , disabled model.joining
            ]
            [ text
                (if model.joining then
                    words.joining

                 else if model.role == Waiting then
                    words.knock

                 else if withoutDevices here then
                    words.joinWithout

                 else
                    words.join
                )
            ]
        ]


withoutDevices : Here -> Bool
withoutDevices here =
    Media.trouble here.media.camera /= Nothing && Media.trouble here.media.microphone /= Nothing


title : Here -> Model -> String
title here model =
    case model.role of
        Host ->
            (Here.words here).lobby.titleHost

        Guest ->
            (Here.words here).lobby.titleGuest

        Waiting ->
            (Here.words here).lobby.titleKnock


lead : Here -> Model -> String
lead here model =
    case model.role of
        Host ->
            (Here.words here).lobby.leadHost

        Guest ->
            (Here.words here).lobby.leadGuest

        Waiting ->
            (Here.words here).lobby.leadKnock
