module Shared exposing (Links, Own, Settings, Shared, entered, inLanguage, looked, missing, opened, ownName, setCalls, setLinks, setOwn, setSettings, withoutCall, words)

{-| What is true of this browser on every page. Pages read it, and change it by
an Effect.
-}

import Call.Layout as Layout
import Device.Lens as Lens exposing (Lens)
import Device.Media as Media exposing (Devices, Media)
import Device.Recording as Recording exposing (Recording)
import Device.Sharing as Sharing exposing (Sharing)
import Flags exposing (Flags)
import I18n exposing (Words)
import I18n.Language as Language exposing (Language)
import Invite exposing (Invite)
import Invite.Kept exposing (Kept)
import Notice exposing (Notice)
import Room.Hand as Hand exposing (Hand)
import Room.Hiding as Hiding exposing (Hiding)
import Room.Name as Name exposing (Name)
import Room.Signaling as Signaling exposing (Signaling)
import Ui.LimitedText as LimitedText exposing (LimitedText)


type alias Shared =
    { language : Language
    , browser : Browser
    , settings : Settings
    , media : Media
    , lens : Lens
    , devices : Devices
    , sharing : Sharing
    , own : Own
    , links : Links

    -- Those that this browser keeps for their host.
    , calls : List Kept

    -- The way to the server.
    , signaling : Signaling

    -- Whether the tab is in sight, and who came or went while it was not.
    , looking : Bool
    , missed : Maybe Notice
    }


{-| What it can do.
-}
type alias Browser =
    { canShare : Bool
    , canFullscreen : Bool

    -- How loud each member is.
    , canSetVolume : Bool

    -- Whether it keeps anything for the page.
    , canKeep : Bool
    }


{-| What the person chose; kept by the browser.
-}
type alias Settings =
    { view : Layout.Preferences
    , recording : Recording

    -- Whether single-key shortcuts are on.
    , shortcuts : Bool

    -- Whether a knock makes a sound.
    , knockSound : Bool

    -- Whether it is to be heard that somebody comes or goes.
    , comingSound : Bool

    -- Whether the calls that this browser is a host of are kept.
    , remember : Bool
    }


{-| What the others see of this member.
-}
type alias Own =
    { name : LimitedText
    , hand : Hand
    , hiding : Hiding
    }


{-| The links to the call.
-}
type alias Links =
    { -- The one to share.
      call : Maybe String

    -- Whether guests with that link knock, if known.
    , knock : Maybe Bool

    -- Whether whoever knocks is let in while this host is there.
    , open : Bool

    -- Whether the call lets nobody in now.
    , locked : Bool

    -- The one that opened this tab, to be opened in another browser.
    , opened : Maybe String

    -- When the call is, if the link says so, in epoch seconds.
    , at : Maybe Int

    -- Those made by this host.
    , invites : List Invite

    -- Whether the call was just made, on this page.
    , fresh : Bool
    }


{-| As the page opens, before JavaScript has said anything.
-}
opened : Flags -> Shared
opened flags =
    { language = flags.language
    , browser = { canShare = flags.canShare, canFullscreen = flags.canFullscreen, canSetVolume = flags.canSetVolume, canKeep = flags.canKeep }
    , settings = { view = Layout.standard, recording = Recording.standard, shortcuts = flags.shortcuts, knockSound = True, comingSound = True, remember = True }
    , media = Media.unasked
    , lens = Lens.unknown
    , devices = Media.noDevices
    , sharing = Sharing.Unable
    , own = { name = LimitedText.opened flags.name, hand = Hand.down, hiding = Hiding.none }
    , links = { noLinks | opened = flags.opened }
    , calls = []
    , signaling = Signaling.Online
    , looking = True
    , missed = Nothing
    }


noLinks : Links
noLinks =
    { call = Nothing, knock = Nothing, open = False, locked = False, opened = Nothing, at = Nothing, invites = [], fresh = False }


words : Shared -> Words
words shared =
    Language.words shared.language


ownName : Shared -> Name
ownName shared =
    Name.fromString shared.own.name.shown



-- CHANGES


setSettings : (Settings -> Settings) -> Shared -> Shared
setSettings change shared =
    { shared | settings = change shared.settings }


setOwn : (Own -> Own) -> Shared -> Shared
setOwn change shared =
    { shared | own = change shared.own }


setLinks : (Links -> Links) -> Shared -> Shared
setLinks change shared =
    { shared | links = change shared.links }


setCalls : List Kept -> Shared -> Shared
setCalls calls shared =
    { shared | calls = calls }


{-| A name is being typed.
-}
entered : String -> Shared -> Shared
entered name =
    setOwn (\own -> { own | name = LimitedText.typed name own.name })


{-| The tab came into sight or went out of it.
-}
looked : Bool -> Shared -> Shared
looked looking shared =
    { shared | looking = looking, missed = Nothing }


{-| What the title says until somebody looks.
-}
missing : Notice -> Shared -> Shared
missing notice shared =
    if not shared.looking && Notice.isOfPeople notice then
        { shared | missed = Just (Maybe.andThen (Notice.together notice) shared.missed |> Maybe.withDefault notice) }

    else
        shared


{-| A language Allo does not speak changes nothing.
-}
inLanguage : String -> Shared -> Shared
inLanguage tag shared =
    { shared | language = Language.fromTag tag |> Maybe.withDefault shared.language }


{-| Back at the start, with no call.
-}
withoutCall : Shared -> Shared
withoutCall shared =
    setLinks (\_ -> noLinks) { shared | missed = Nothing }
