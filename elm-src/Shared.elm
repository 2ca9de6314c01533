module Shared exposing (Shared, opened, ownName, words)

{-| What is true of this browser on every page: its language, what it can
do, its own devices, and the link of the call it has to do with.
-}

import Call.Layout as Layout
import Device.Media as Media exposing (Devices, Media)
import Device.Sharing as Sharing exposing (Sharing)
import Flags exposing (Flags)
import I18n exposing (Words)
import I18n.Language as Language exposing (Language)
import Invite exposing (Invite)
import Room.Hand as Hand exposing (Hand)
import Room.Hiding as Hiding exposing (Hiding)
import Room.Name as Name exposing (Name)
import Room.Signaling as Signaling exposing (Signaling)
import Ui.LimitedText as LimitedText exposing (LimitedText)


type alias Shared =
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
    , name : LimitedText

    -- Of a link that is being made.
    , label : LimitedText
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
opened : Flags -> Shared
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
    , name = LimitedText.opened flags.name
    , label = LimitedText.opened ""
    , link = Nothing
    , opened = flags.opened
    , otherCall = False
    , invites = []
    , knockSound = True
    , signaling = Signaling.Online
    , knock = Nothing
    }


words : Shared -> Words
words shared =
    Language.words shared.language


ownName : Shared -> Name
ownName shared =
    Name.fromString shared.name.shown
