module Page.Head exposing (Head, inDocument, of_)

{-| What belongs into the document's head, which Elm does not draw.
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


{-| As it stands in the document before Elm begins.
-}
inDocument : Head
inDocument =
    { title = "Allo", language = Language.English }


{-| The title shows what to come back for: the answer to a knock, or how much
there is to attend to.
-}
of_ : Shared -> Page -> Notices -> Head
of_ shared page notices =
    { title =
        case ( List.filter (\answer -> Notices.says answer notices) [ LetIn, NotLetIn ], Page.waiting page ) of
            ( answer :: _, _ ) ->
                (Shared.words shared).notice answer ++ " – Allo"

            ( [], 0 ) ->
                "Allo"

            ( [], n ) ->
                "(" ++ String.fromInt n ++ ") Allo"
    , language = shared.language
    }
