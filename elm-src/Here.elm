module Here exposing (Here, opened, ownName, words)

{-| What is true of this browser whatever the screen: its language, what it can
do, its own devices, and the link of the call it has to do with.
-}

import Hand exposing (Hand)
import Hiding exposing (Hiding)
import Invite exposing (Invite)
import Language exposing (Language)
import Layout
import Media exposing (Devices, Media)
import Name exposing (Name)
import Sharing exposing (Sharing)
import Signaling exposing (Signaling)
import Start
import Words exposing (Words)
import Written exposing (Written)


type alias Here =
    { language : Language
    , canShare : Bool
    , canFullscreen : Bool

    -- Whether single keys do anything.
    , shortcuts : Bool
    , media : Media
    , devices : Devices
    , sharing : Sharing
    , view : Layout.Preferences
    , hiding : Hiding

    -- One's own.
    , hand : Hand

    -- One's own, as typed and as others see it.
    , name : Written

    -- Of a link that is being made.
    , label : Written
    , link : Maybe String

    -- The link by which this tab was opened, for another browser.
    , opened : Maybe String

    -- Whether the person is asked about a link to another call.
    , otherCall : Bool

    -- Those that this host has made.
    , invites : List Invite

    -- Whether a knock is to be heard.
    , knockSound : Bool

    -- The way to the server.
    , signaling : Signaling

    -- Whether guests of that link knock, where that is known.
    , knock : Maybe Bool
    }


{-| As the page opens, before JavaScript has said anything.
-}
opened : Start.Flags -> Here
opened flags =
    { language = flags.language
    , canShare = flags.canShare
    , canFullscreen = flags.canFullscreen
    , shortcuts = flags.shortcuts
    , media = Media.unasked
    , devices = Media.noDevices
    , sharing = Sharing.Unable
    , view = Layout.standard
    , hiding = Hiding.none
    , hand = Hand.down
    , name = Written.opened flags.name
    , label = Written.opened ""
    , link = Nothing
    , opened = flags.opened
    , otherCall = False
    , invites = []
    , knockSound = True
    , signaling = Signaling.Online
    , knock = Nothing
    }


words : Here -> Words
words here =
    Language.words here.language


ownName : Here -> Name
ownName here =
    Name.fromString here.name.shown
