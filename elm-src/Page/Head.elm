module Page.Head exposing (Head, inDocument, of_)

{-| The document's head, which Elm does not draw.
-}

import I18n.Language as Language exposing (Language)
import Notice exposing (Notice(..))
import Notice.Stack as Notices exposing (Notices)
import Page exposing (Page)
import Shared exposing (Shared)


type alias Head =
    { title : String
    , language : Language
    }


{-| As in the document before Elm starts.
-}
inDocument : Head
inDocument =
    { title = "Allo", language = Language.English }


{-| The title shows what to come back for: how much there is to attend to, then
the answer to a knock, or who came or went while nobody looked, else the page.
-}
of_ : Shared -> Page -> Notices -> Head
of_ shared page notices =
    { title = number (Page.waiting page) ++ sentence shared page notices ++ " · Allo"
    , language = shared.language
    }


number : Int -> String
number waiting =
    if waiting == 0 then
        ""

    else
        "(" ++ String.fromInt waiting ++ ") "


sentence : Shared -> Page -> Notices -> String
sentence shared page notices =
    let
        answers =
            List.filter (\answer -> Notices.says answer notices) [ LetIn, NotLetIn ]
    in
    case ( answers, shared.missed ) of
        ( answer :: _, _ ) ->
            (Shared.words shared).notice answer

        ( [], Just missed ) ->
            (Shared.words shared).notice missed

        ( [], Nothing ) ->
            Page.title shared page
