module I18n.English.Connection exposing (words)

import I18n.Connection exposing (ConnectionWords)
import Room.Path exposing (Path, Quality(..), Route(..))


words : ConnectionWords
words =
    { path = path
    , compare = "Compare safety code"
    , explain = "Read these six signs to each other. If you both see the same, nobody sits between your two browsers, not even somebody who has the link, save by a chance of one in 69 billion. If you see others, something is wrong. A new connection has new signs."
    , exchanging = "Your browsers are still agreeing on a safety code."
    , broken = "No safety code: agreeing on it went wrong, as it does when somebody sits between you. Do not rely on this connection."
    , signs = signs
    }


path : Path -> String
path { route, quality } =
    (case route of
        Direct ->
            "Direct connection"

        Relayed ->
            "Connection over a relay"
    )
        ++ (case quality of
                Good ->
                    ", good"

                Weak ->
                    ", weak"

                Bad ->
                    ", bad"
           )


signs : List String
signs =
    [ "Dog"
    , "Cat"
    , "Lion"
    , "Horse"
    , "Unicorn"
    , "Pig"
    , "Elephant"
    , "Rabbit"
    , "Panda"
    , "Rooster"
    , "Penguin"
    , "Turtle"
    , "Fish"
    , "Octopus"
    , "Butterfly"
    , "Flower"
    , "Tree"
    , "Cactus"
    , "Mushroom"
    , "Globe"
    , "Moon"
    , "Cloud"
    , "Fire"
    , "Banana"
    , "Apple"
    , "Strawberry"
    , "Corn"
    , "Pizza"
    , "Cake"
    , "Heart"
    , "Smiley"
    , "Robot"
    , "Hat"
    , "Glasses"
    , "Spanner"
    , "Santa"
    , "Thumbs up"
    , "Umbrella"
    , "Hourglass"
    , "Clock"
    , "Gift"
    , "Light bulb"
    , "Book"
    , "Pencil"
    , "Paper clip"
    , "Scissors"
    , "Lock"
    , "Key"
    , "Hammer"
    , "Telephone"
    , "Flag"
    , "Train"
    , "Bicycle"
    , "Aeroplane"
    , "Rocket"
    , "Trophy"
    , "Ball"
    , "Guitar"
    , "Trumpet"
    , "Bell"
    , "Anchor"
    , "Headphones"
    , "Folder"
    , "Pin"
    ]
