import { Elm } from "elm-main";

Elm.Main.init({ node: document.body });
