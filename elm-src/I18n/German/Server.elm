module I18n.German.Server exposing (words)

import I18n.Server exposing (ServerWords)


words : ServerWords
words =
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
                [ "Ein Relais (TURN), falls es eins gibt, sieht die IP-Adressen der Browser, die es verbindet, und wie viele Daten fließen, aber nicht welche."
                , "Ein Adressserver (STUN), falls es einen gibt, nennt deinem Browser seine öffentliche IP-Adresse und sieht sie dadurch auch."
                ]
          }
        ]
    }
