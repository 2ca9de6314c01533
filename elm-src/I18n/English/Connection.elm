module I18n.English.Connection exposing (words)

import I18n.Connection exposing (ConnectionWords)
import Room.Path exposing (Path, Quality(..), Route(..))


words : ConnectionWords
words =
    { path = path
    , compare = "Compare safety code"
    , explain = "Read these six symbols to each other. If you both see the same ones, nobody is intercepting your connection, not even someone with the link; the odds of a false match are one in 69 billion. If they differ, something is wrong. A new connection has new symbols."
    , exchanging = "Your browsers are still agreeing on a safety code."
    , broken = "No safety code: the check failed. Someone may be intercepting this connection. Don’t rely on it."
    , signs = signs
    }


path : Path -> String
path { route, quality } =
    (case route of
        Direct ->
            "Direct connection"

        Relayed ->
            "Connection through a relay"
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
