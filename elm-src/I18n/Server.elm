module I18n.Server exposing (ServerWords, english, french, german, spanish)

{-| What this server can and cannot know, in each language: the facts of
docs/security.md, which change together with these.
-}


type alias ServerWords =
    { title : String
    , sections : List { title : String, facts : List String }
    }


english : ServerWords
english =
    { title = "What this server can and cannot know"
    , sections =
        [ { title = "It knows, as long as the call lasts"
          , facts =
                [ "the IP addresses of the browsers that are connected to it,"
                , "that there is a call, and who is in it when: as random numbers, without names,"
                , "who exchanges messages with whom, how long these are and when, but not what they say."
                ]
          }
        , { title = "It cannot know"
          , facts =
                [ "what you say, show, write or send in the call: that goes from browser to browser, encrypted, also where a relay carries it,"
                , "your names, and the addresses that your browsers tell each other: they are sealed with a secret in the link, which your browser does not send to the server."
                ]
          }
        , { title = "It keeps nothing"
          , facts = [ "It writes no call, name, address or link to its disk or its log." ]
          }
        , { title = "What it could do all the same"
          , facts =
                [ "refuse, delay or drop messages, or end the call,"
                , "hand out a page that does something else. Against that, only a server helps that you trust, or your own."
                ]
          }
        , { title = "Others who may take part"
          , facts =
                [ "A relay (TURN), where there is one, sees the IP addresses of those whom it connects and how much flows, but not what."
                , "An address server (STUN), where there is one, tells your browser how it is seen from outside, and so sees its IP address."
                ]
          }
        ]
    }


french : ServerWords
french =
    { title = "Ce que ce serveur peut savoir ou non"
    , sections =
        [ { title = "Il sait, tant que dure l’appel"
          , facts =
                [ "les adresses IP des navigateurs qui lui sont connectés,"
                , "qu’il y a un appel, et qui y participe quand : sous forme de nombres aléatoires, sans noms,"
                , "qui échange des messages avec qui, leur longueur et leur moment, mais pas ce qu’ils disent."
                ]
          }
        , { title = "Il ne peut pas savoir"
          , facts =
                [ "ce que vous dites, montrez, écrivez ou envoyez dans l’appel : cela va chiffré de navigateur à navigateur, même par un relais,"
                , "vos noms, ni les adresses que vos navigateurs se communiquent : ils sont scellés avec un secret du lien, que votre navigateur n’envoie pas au serveur."
                ]
          }
        , { title = "Il ne garde rien"
          , facts = [ "Il n’écrit ni appel, ni nom, ni adresse, ni lien sur son disque ou dans son journal." ]
          }
        , { title = "Ce qu’il pourrait faire malgré tout"
          , facts =
                [ "refuser, retarder ou perdre des messages, ou mettre fin à l’appel,"
                , "fournir une page qui fait autre chose. Contre cela, il faut un serveur en qui vous avez confiance, ou le vôtre."
                ]
          }
        , { title = "Qui d’autre peut intervenir"
          , facts =
                [ "Un relais (TURN), s’il y en a un, voit les adresses IP de ceux qu’il relie et combien de données passent, mais pas lesquelles."
                , "Un serveur d’adresses (STUN), s’il y en a un, dit à votre navigateur comment on le voit du dehors, et voit donc son adresse IP."
                ]
          }
        ]
    }


german : ServerWords
german =
    { title = "Was dieser Server wissen kann und was nicht"
    , sections =
        [ { title = "Er weiß, solange das Gespräch dauert"
          , facts =
                [ "die IP-Adressen der Browser, die mit ihm verbunden sind,"
                , "dass es ein Gespräch gibt und wer wann darin ist: als Zufallszahlen, ohne Namen,"
                , "wer wem Nachrichten schickt, wie lang sie sind und wann, aber nicht, was darin steht."
                ]
          }
        , { title = "Er kann nicht wissen"
          , facts =
                [ "was ihr im Gespräch sagt, zeigt, schreibt oder schickt: Das geht verschlüsselt von Browser zu Browser, auch über ein Relais,"
                , "eure Namen und die Adressen, die eure Browser einander mitteilen: Sie sind mit einem Geheimnis aus dem Link versiegelt, das dein Browser nicht an den Server schickt."
                ]
          }
        , { title = "Er behält nichts"
          , facts = [ "Er schreibt kein Gespräch, keinen Namen, keine Adresse und keinen Link auf seine Platte oder in sein Protokoll." ]
          }
        , { title = "Was er trotzdem tun könnte"
          , facts =
                [ "Nachrichten ablehnen, verzögern oder verschlucken, oder das Gespräch beenden,"
                , "eine Seite ausliefern, die etwas anderes tut. Dagegen hilft nur ein Server, dem du vertraust, oder dein eigener."
                ]
          }
        , { title = "Wer noch beteiligt sein kann"
          , facts =
                [ "Ein Relais (TURN), wo es eins gibt, sieht die IP-Adressen derer, die es verbindet, und wie viel fließt, aber nicht was."
                , "Ein Adressserver (STUN), wo es einen gibt, sagt deinem Browser, wie er von außen aussieht, und sieht so seine IP-Adresse."
                ]
          }
        ]
    }


spanish : ServerWords
spanish =
    { title = "Lo que este servidor puede saber y lo que no"
    , sections =
        [ { title = "Sabe, mientras dura la llamada"
          , facts =
                [ "las direcciones IP de los navegadores que están conectados a él,"
                , "que hay una llamada y quién está en ella y cuándo: como números aleatorios, sin nombres,"
                , "quién intercambia mensajes con quién, su longitud y su momento, pero no lo que dicen."
                ]
          }
        , { title = "No puede saber"
          , facts =
                [ "lo que decís, mostráis, escribís o enviáis en la llamada: va cifrado de navegador a navegador, también por un repetidor,"
                , "vuestros nombres ni las direcciones que vuestros navegadores se comunican: están sellados con un secreto del enlace, que tu navegador no envía al servidor."
                ]
          }
        , { title = "No guarda nada"
          , facts = [ "No escribe ninguna llamada, nombre, dirección ni enlace en su disco o en su registro." ]
          }
        , { title = "Lo que aun así podría hacer"
          , facts =
                [ "rechazar, retrasar o perder mensajes, o terminar la llamada,"
                , "entregar una página que haga otra cosa. Contra eso solo sirve un servidor en el que confíes, o el tuyo propio."
                ]
          }
        , { title = "Quién más puede intervenir"
          , facts =
                [ "Un repetidor (TURN), si lo hay, ve las direcciones IP de quienes conecta y cuánto pasa, pero no qué."
                , "Un servidor de direcciones (STUN), si lo hay, le dice a tu navegador cómo se le ve desde fuera, y así ve su dirección IP."
                ]
          }
        ]
    }
