module I18n exposing
    ( CallWords
    , EndingWords
    , HomeWords
    , InviteWords
    , LimitWords
    , LobbyWords
    , LogWords
    , PeopleWords
    , TroubleWords
    , WaitingWords
    , Words
    )

{-| Everything the page says, in one record: every language has one value of it,
so a missing sentence does not compile. Decision 070.
-}

import Device.Media as Media
import I18n.Chat exposing (ChatWords)
import I18n.Connection exposing (ConnectionWords)
import I18n.Devices exposing (DeviceWords)
import I18n.Hosting exposing (HostingWords)
import I18n.Later exposing (LaterWords)
import I18n.Links exposing (LinkWords)
import I18n.Outside exposing (OutsideWords)
import I18n.Pairs exposing (PairWords)
import I18n.Privacy exposing (PrivacyWords)
import I18n.Server exposing (ServerWords)
import I18n.Shortcuts exposing (ShortcutWords)
import I18n.View exposing (ViewWords)
import I18n.YourCalls exposing (YourCallsWords)
import Notice exposing (Notice)
import Room.Ending exposing (Ending)


type alias Words =
    { language : String
    , close : String
    , cancel : String
    , backToStart : String
    , opening : String
    , resuming : String
    , you : String

    -- For members without a name, and for those whose sealed name could not be opened.
    , aGuest : String
    , theHost : String
    , unreadable : String
    , home : HomeWords
    , yourCalls : YourCallsWords
    , later : LaterWords
    , lobby : LobbyWords
    , limits : LimitWords
    , trouble : Media.Kind -> Media.Trouble -> TroubleWords
    , troubleWithBoth : Media.Trouble -> TroubleWords
    , invite : InviteWords
    , links : LinkWords
    , waiting : WaitingWords
    , call : CallWords
    , people : PeopleWords
    , hosting : HostingWords
    , chat : ChatWords
    , connection : ConnectionWords
    , privacy : PrivacyWords
    , server : ServerWords
    , pairs : PairWords
    , view : ViewWords
    , devices : DeviceWords
    , shortcuts : ShortcutWords
    , outside : OutsideWords
    , log : LogWords
    , notice : Notice -> String
    , ending : Ending -> EndingWords
    , rejoin : String
    , tryAgain : String
    , startAnew : String
    }


{-| What is shown near a length limit, and beyond it.
-}
type alias LimitWords =
    { left : Int -> String
    , tooLong : Int -> String
    , onlyShown : String -> String
    }


type alias HomeWords =
    { title : String
    , lead : String
    , knock : String
    , knockHint : String
    , start : String
    , starting : String
    , privacy : String
    , key : String
    , keyHint : String
    , wrongKey : String
    , tooMany : Maybe Int -> String
    , busy : String
    , offline : String
    , failed : String -> String
    }


type alias LobbyWords =
    { titleHost : String
    , titleGuest : String
    , titleKnock : String
    , titleHostLink : String
    , leadHost : String
    , leadGuest : String
    , leadKnock : String
    , leadHostLink : String
    , preview : String
    , asking : String
    , cameraOff : String
    , name : String
    , nameHint : String
    , join : String
    , copyAndJoin : String
    , joinWithout : String
    , knock : String
    , joining : String
    , devices : String
    , camera : String
    , microphone : String
    , speaker : String
    , noDevice : String
    , level : String
    , testSpeaker : String

    -- Who invites, if that could be read, and how many are in the call.
    , seen : Maybe String -> Int -> String
    }


type alias TroubleWords =
    { title : String
    , advice : String
    }


type alias InviteWords =
    { invite : String
    , title : String
    , lead : String
    , leadKnock : String
    , leadHere : String
    , leadLocked : String

    -- Where the link leads to this machine's address in a home network.
    , local : String
    , label : String
    , copy : String
    , share : String
    }


type alias WaitingWords =
    { title : String
    , lead : String

    -- Where no host is there.
    , leadAlone : String
    , stop : String
    }


type alias CallWords =
    { title : String
    , controls : String
    , microphone : String
    , camera : String
    , fullscreen : String
    , people : String
    , devices : String
    , log : String
    , more : String
    , leave : String
    , alone : String
    , aloneAgain : String
    , muted : String
    , cameraOff : String
    , connecting : String
    , reconnecting : String
    , failed : String -> String
    , away : String
    , signalingLost : String
    , offline : String
    , locked : String
    , knocks : String -> String
    , doorbell : String
    , comingSound : String
    , comingSoundHint : String
    , others : Int -> String
    , admit : String
    , refuse : String
    }


type alias PeopleWords =
    { title : Int -> String
    , here : String
    , atTheDoor : String
    , host : String
    , lock : String
    , lockHint : String
    , options : String -> String
    , volume : String
    , percent : Int -> String
    , removeQuestion : String -> String
    , removeHint : String
    , removeYes : String
    , end : String
    , endQuestion : String
    , endHint : String
    , endYes : String
    }


type alias LogWords =
    { title : String
    , lead : String
    , empty : String
    , copy : String
    , open : String
    , misread : String -> String
    }


type alias EndingWords =
    { title : String
    , text : String
    }
