module I18n.German.View exposing (words)

import I18n.View exposing (ViewWords)
import Room.Name exposing (isolated)


words : ViewWords
words =
    { share = "Bildschirm teilen"
    , sharing = "Du teilst deinen Bildschirm"
    , stop = "Teilen beenden"
    , shareFailed = "Dein Bildschirm ließ sich nicht teilen. Erlaube deinem Browser in den Einstellungen des Systems, ihn aufzunehmen, und versuche es noch einmal."
    , shares = \name -> isolated name ++ " teilt einen Bildschirm"
    , screenOf = \name -> "Bildschirm von " ++ isolated name
    , pin = \name -> "Groß zeigen: " ++ isolated name
    , view = "Ansicht"
    , layout = "Anordnung"
    , auto = "Automatisch"
    , autoHint = "Zu zweit groß, zu mehreren im Raster. Ein geteilter Bildschirm geht vor."
    , grid = "Raster"
    , gridHint = "Alle gleich groß."
    , spotlight = "Im Mittelpunkt"
    , spotlightHint = "Wer gerade spricht, ist groß."
    , selfView = "Mein eigenes Bild zeigen"
    , selfViewHint = "Die anderen sehen dich so oder so."
    , mirrored = "Mein eigenes Bild spiegeln"
    , mirroredHint = "Die anderen sehen es nie gespiegelt."
    , pictureInPicture = "Bild im Bild"
    , corner = "Wo mein eigenes Bild steht"
    , cornerHint = "Zu zweit im Gespräch. Du kannst es auch ziehen oder mit den Pfeiltasten bewegen."
    , topLeft = "Oben links"
    , topRight = "Oben rechts"
    , bottomLeft = "Unten links"
    , bottomRight = "Unten rechts"
    , zoomIn = "Vergrößern"
    , zoomOut = "Verkleinern"
    , zoomWhole = "Ganzen Bildschirm zeigen"
    , zoomKeys = "Geteilten Bildschirm vergrößern und verschieben, wenn er den Fokus hat"
    , noCameras = "Kein Video empfangen"
    , noCamerasHint = "Spart Daten und Akku. Du hörst die anderen und siehst ihre Initialen."
    , noScreens = "Auch keine geteilten Bildschirme"
    , noScreensHint = "Den Ton hörst du weiterhin."
    , saver = "Datensparen"
    , autoFloat = "Bild im Bild, wenn ich den Tab verlasse"
    , autoFloatHint = "Ein kleines Fenster über deinen anderen Fenstern, mit Mikrofon und Verlassen."
    }
