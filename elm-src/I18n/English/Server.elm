module I18n.English.Server exposing (words)

import I18n.Server exposing (ServerWords)


words : ServerWords
words =
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
