module Invite.HostLink exposing (Model, Msg, got, init, update, view)

{-| The link by which another device of the host becomes a host, too. It is asked
for when it is opened, and gone when it is closed.
-}

import Effect exposing (Effect(..))
import Html exposing (Html, button, div, node, p, span, text)
import Html.Attributes exposing (attribute, class, disabled, id, lang, type_)
import Html.Events exposing (onClick)
import I18n.Hosting exposing (HostingWords)
import I18n.Language as Language
import Invite.Link as Link
import Ports.ToJs as ToJs
import Shared exposing (Shared)
import Ui.Aria as Aria
import Ui.Icon as Icon



-- MODEL


type Model
    = Closed
    | Asking
    | Open HostLink


{-| `expires` in epoch seconds.
-}
type alias HostLink =
    { link : String
    , expires : Int
    }


init : Model
init =
    Closed


{-| The server gave one, or did not.
-}
got : Maybe HostLink -> Model -> Model
got link model =
    case ( model, link ) of
        ( Asking, Just given ) ->
            Open given

        ( Asking, Nothing ) ->
            Closed

        _ ->
            model



-- UPDATE


type Msg
    = Clicked
    | ClickedCopy
    | ClickedShare


update : Shared -> Msg -> Model -> ( Model, Effect Msg )
update _ msg model =
    case msg of
        Clicked ->
            case model of
                Open _ ->
                    ( Closed, None )

                Closed ->
                    ( Asking, SendToJs ToJs.HostLink )

                Asking ->
                    ( model, None )

        ClickedCopy ->
            ( model, SendToJs ToJs.CopyHostLink )

        ClickedShare ->
            ( model, SendToJs ToJs.ShareHostLink )



-- VIEW


view : Shared -> Model -> Html Msg
view shared model =
    let
        words =
            (Shared.words shared).hosting
    in
    div [ class "host-link" ]
        [ button
            [ type_ "button"
            , id "host-link"
            , class "button"
            , Aria.expanded (isOpen model)
            , disabled (model == Asking)
            , onClick Clicked
            ]
            [ Icon.view Icon.Share, text words.hostLink ]
        , case model of
            Open link ->
                opened shared words link

            Closed ->
                text ""

            Asking ->
                text ""
        ]


isOpen : Model -> Bool
isOpen model =
    case model of
        Open _ ->
            True

        Closed ->
            False

        Asking ->
            False


opened : Shared -> HostingWords -> HostLink -> Html Msg
opened shared words { link, expires } =
    div [ class "card" ]
        [ p [ class "refusal" ] [ Icon.view Icon.Warning, span [] [ text words.hostLinkHint ] ]
        , p [ class "hint" ]
            [ text words.hostLinkUntil
            , text " "
            , node "allo-until" [ attribute "at" (String.fromInt expires), lang (Language.tag shared.language) ] []
            ]
        , node "allo-code"
            [ attribute "text" link
            , attribute "role" "img"
            , attribute "aria-label" (words.codeOf words.hostLinkLabel)
            ]
            []
        , Link.secret shared { id = "host-link-text", label = words.hostLinkLabel, link = link, clickedCopy = ClickedCopy, clickedShare = ClickedShare }
        ]
