module I18n.French.Server exposing (words)

import I18n.Server exposing (ServerWords)


words : ServerWords
words =
    { title = "Ce que ce serveur peut savoir ou non"
    , sections =
        [ { title = "Il sait, tant que dure l’appel"
          , facts =
                [ "les adresses IP des navigateurs qui lui sont connectés,"
                , "qu’il y a un appel, et qui y participe quand\u{00A0}: sous forme de nombres aléatoires, sans noms,"
                , "qui échange des messages avec qui, quand, et leur longueur, mais pas ce qu’ils disent."
                ]
          }
        , { title = "Il ne peut pas savoir"
          , facts =
                [ "ce que vous dites, montrez, écrivez ou envoyez dans l’appel\u{00A0}: cela va chiffré de navigateur à navigateur, même par un relais,"
                , "vos noms, ni les adresses que vos navigateurs se communiquent\u{00A0}: ils sont scellés avec un secret du lien, que votre navigateur n’envoie pas au serveur."
                ]
          }
        , { title = "Il ne garde rien"
          , facts = [ "Il n’écrit ni appel, ni nom, ni adresse, ni lien sur son disque ou dans son journal." ]
          }
        , { title = "Ce qu’il pourrait faire malgré tout"
          , facts =
                [ "refuser, retarder ou perdre des messages, ou mettre fin à l’appel,"
                , "fournir une page qui fait autre chose. La seule protection est un serveur de confiance, ou le vôtre."
                ]
          }
        , { title = "Qui d’autre peut intervenir"
          , facts =
                [ "Un relais (TURN), s’il y en a un, voit les adresses IP des navigateurs qu’il relie et combien de données passent, mais pas lesquelles."
                , "Un serveur d’adresses (STUN), s’il y en a un, indique à votre navigateur son adresse IP publique, et la voit donc aussi."
                ]
          }
        ]
    }
