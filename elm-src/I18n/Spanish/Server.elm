module I18n.Spanish.Server exposing (words)

import I18n.Server exposing (ServerWords)


words : ServerWords
words =
    { title = "Lo que este servidor puede saber y lo que no"
    , sections =
        [ { title = "Sabe, mientras dura la llamada"
          , facts =
                [ "las direcciones IP de los navegadores que están conectados a él,"
                , "que hay una llamada y quién está en ella y cuándo: como números aleatorios, sin nombres,"
                , "quién intercambia mensajes con quién, cuándo y de qué longitud, pero no lo que dicen."
                ]
          }
        , { title = "No puede saber"
          , facts =
                [ "lo que se dice, se muestra, se escribe o se envía en la llamada: va cifrado de navegador a navegador, también por un retransmisor,"
                , "los nombres ni las direcciones que los navegadores se comunican: están sellados con un secreto del enlace, que tu navegador no envía al servidor."
                ]
          }
        , { title = "No guarda nada"
          , facts = [ "No escribe ninguna llamada, nombre, dirección ni enlace en su disco o en su registro." ]
          }
        , { title = "Lo que aun así podría hacer"
          , facts =
                [ "rechazar, retrasar o perder mensajes, o terminar la llamada,"
                , "entregar una página que haga otra cosa. Solo te protege un servidor en el que confíes, o el tuyo propio."
                ]
          }
        , { title = "Quién más puede intervenir"
          , facts =
                [ "Un retransmisor (TURN), si lo hay, ve las direcciones IP de los navegadores que conecta y cuántos datos pasan, pero no cuáles."
                , "Un servidor de direcciones (STUN), si lo hay, le dice a tu navegador su dirección IP pública, y así también la ve."
                ]
          }
        ]
    }
