module I18n.German.Outside exposing (words)

import Device.Media exposing (Kind(..))
import I18n.Outside exposing (OutsideWords)


words : OutsideWords
words =
    { away = { title = "Der Server ist nicht erreichbar", advice = "Allo versucht es immer wieder. Sobald der Server wieder da ist, geht es von selbst weiter." }
    , noSocket = { title = "Etwas blockiert den Weg zum Server", advice = "Der Server antwortet, aber die Verbindung, die ein Gespräch braucht (WebSocket), kommt nicht durch. Oft liegt es an einem Proxy, einem VPN oder einer Sicherheitssoftware: Versuche es ohne oder in einem anderen Netz. Allo versucht es weiter." }
    , noServer = { title = "Der Server antwortet nicht", advice = "Prüfe deine Internetverbindung. Im Hotel oder im Zug musst du dich vielleicht erst beim Netz anmelden. Allo versucht es weiter." }
    , interrupted =
        \kind ->
            if kind == Camera then
                { title = "Dein System hat die Kamera angehalten", advice = "Der Grund kann ein Schalter, ein zugeklappter Deckel oder ein anderes Programm sein. Solange sieht dich niemand; danach geht die Kamera von selbst wieder an." }

            else
                { title = "Dein System hat das Mikrofon stummgeschaltet", advice = "Der Grund kann ein Anruf, ein Schalter oder ein anderes Programm sein. Solange hört dich niemand; danach geht das Mikrofon von selbst wieder an." }
    , bothInterrupted = { title = "Dein System hat Kamera und Mikrofon angehalten", advice = "Der Grund kann ein Anruf, ein Schalter oder ein anderes Programm sein. Danach geht beides von selbst wieder an." }
    , unanswered =
        \kind ->
            if kind == Camera then
                { title = "Dein Browser fragt noch nach der Kamera", advice = "Suche die Frage, oft steht sie oben im Fenster, und beantworte sie. Oder versuche es noch einmal." }

            else
                { title = "Dein Browser fragt noch nach dem Mikrofon", advice = "Suche die Frage, oft steht sie oben im Fenster, und beantworte sie. Oder versuche es noch einmal." }
    , bothUnanswered = { title = "Dein Browser fragt noch nach Kamera und Mikrofon", advice = "Suche die Frage, oft steht sie oben im Fenster, und beantworte sie. Oder versuche es noch einmal. Du kannst auch ohne hereinkommen." }
    , intercepted = { title = "Etwas anderes antwortet anstelle des Servers", text = "Vielleicht liegt eine Anmeldeseite deines Netzes, ein Proxy oder eine Sicherheitssoftware dazwischen. Öffne irgendeine andere Website, um zu sehen, ob du dich anmelden musst, und versuche es dann noch einmal." }
    , nowInterrupted =
        \kind ->
            if kind == Camera then
                "Dein System hat deine Kamera angehalten: Im Moment sieht dich niemand."

            else
                "Dein System hat dein Mikrofon stummgeschaltet: Im Moment hört dich niemand."
    , notSent = "Der Server ist nicht erreichbar: Es hat sich nichts geändert. Versuche es gleich noch einmal."
    , shareInterrupted = "Das geteilte Fenster zeigt im Moment nichts, vielleicht weil es minimiert ist."
    , speakerLost = "Dein Lautsprecher ist weg. Bis er wieder da ist, kommt der Ton aus dem Standardlautsprecher."
    , playbackStopped = "Etwas hat Ton oder Bild angehalten. Klick irgendwohin, damit es weitergeht."
    , browserRefused = "Dein Browser erlaubt das hier nicht."
    , letIn = "Du wurdest hereingelassen"
    , notLetIn = "Du wurdest nicht hereingelassen"
    , cameInOff =
        \were ->
            "Du warst woanders, als du hereingelassen wurdest."
                ++ (if were.camera && were.microphone then
                        " Kamera und Mikrofon sind aus."

                    else if were.camera then
                        " Deine Kamera ist aus."

                    else
                        " Dein Mikrofon ist aus."
                   )
    , turnOn = "Einschalten"
    }
