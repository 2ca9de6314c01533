module Main exposing (main)

import Html


main : Html.Html msg
main =
    Html.text "Allo"
