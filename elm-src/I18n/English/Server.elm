module I18n.English.Server exposing (words)

import I18n.Server exposing (ServerWords)


words : ServerWords
words =
    { title = "What this server can and cannot know"
    , sections =
        [ { title = "While the call lasts, it knows"
          , facts =
                [ "the IP addresses of the browsers connected to it,"
                , "that there is a call, and who is in it when, as random numbers without names,"
                , "who exchanges messages with whom, when, and how long they are, but not what they say."
                ]
          }
        , { title = "It can’t know"
          , facts =
                [ "what you say, show, write or send in the call: it goes from browser to browser, encrypted, even through a relay,"
                , "your names, and the addresses that your browsers exchange: they are sealed with a secret in the link, which your browser doesn’t send to the server."
                ]
          }
        , { title = "It keeps nothing"
          , facts = [ "It never writes a call, name, address or link to its disk or its log." ]
          }
        , { title = "What it could still do"
          , facts =
                [ "refuse, delay or drop messages, or end the call,"
                , "serve a page that does something else. The only protection is a server you trust, or your own."
                ]
          }
        , { title = "Who else may be involved"
          , facts =
                [ "A relay (TURN), if there is one, sees the IP addresses of the browsers it connects and how much data they send, but not what."
                , "An address server (STUN), if there is one, tells your browser its public IP address, and so sees it."
                ]
          }
        ]
    }
