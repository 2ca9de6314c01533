/** @type {import("./words.js").CheckWords} */
export const german = {
  language: "Sprache",
  title: "Gerät und Netz testen",
  lead: "Ein Test von einer halben Minute, der zeigt, ob Gespräche hier klappen. Dein Browser fragt nach Kamera und Mikrofon; nichts wird aufgenommen oder an jemanden geschickt.",
  start: "Test starten",
  again: "Noch einmal",
  running: "Getestet wird:",
  copy: "Ergebnis kopieren",
  copied: "Ergebnis kopiert",
  copyFailed: "Das Ergebnis konnte nicht kopiert werden",
  copyHint:
    "Für alle, die dir helfen. Es enthält keine Namen, Adressen oder Gerätenamen.",
  back: "Zurück zu Allo",
  code: "Code der Seite",
  codeWorth:
    "Der Code steht für alles, was die Seite für Gespräche ausführt. Vergleiche ihn mit den Angaben der Version oder mit einer selbst gebauten Kopie. Für sich allein beweist er nichts: Ein Server, der lügt, zeigt, was er will.",
  codeKept:
    "Dieser Browser merkt sich den Code der Seite, damit er dir sagen kann, wenn sie sich ändert.",
  codeForget: "Vergessen",
  codeForgotten: "Vergessen, bis du die Seite wieder öffnest",
  states: {
    well: "geht",
    weak: "eingeschränkt",
    bad: "geht nicht",
    skipped: "nicht getestet",
    running: "läuft",
    waiting: "wartet",
  },
  verdict: {
    well: "Alles funktioniert: Du kannst hier Gespräche führen.",
    weak: "Gespräche klappen hier, mit Einschränkungen. Unten steht, welche das sind.",
    bad: "Etwas verhindert hier Gespräche. Unten steht, was du versuchen kannst.",
  },
  steps: {
    browser: "Browser",
    camera: "Kamera",
    microphone: "Mikrofon",
    speaker: "Lautsprecher",
    server: "Server",
    socket: "Verbindung zum Server (WebSocket)",
    stun: "Verbindung in andere Netze (STUN)",
    turn: "Relais (TURN)",
    loopback: "Testgespräch",
  },
  said: {
    "browser.well": ["Dieser Browser kann Gespräche führen."],
    "browser.insecure": [
      "Diese Seite wurde nicht sicher geöffnet.",
      "Öffne sie mit https:// vor der Adresse.",
    ],
    "browser.unsupported": [
      "Dieser Browser kann keine Gespräche führen.",
      "Nimm eine aktuelle Version von Firefox, Chrome, Edge oder Safari, ohne Erweiterungen, die WebRTC blockieren.",
    ],
    "camera.well": ["Die Kamera funktioniert."],
    "camera.refused": [
      "Diese Seite darf die Kamera nicht benutzen.",
      "Klicke auf das Symbol neben der Adresse, erlaube die Kamera und teste noch einmal. Ist sie dort schon erlaubt, dann erlaube sie dem Browser in den Systemeinstellungen.",
    ],
    "camera.missing": [
      "Es wurde keine Kamera gefunden.",
      "Schließe eine an oder sprich ohne Bild.",
    ],
    "camera.busy": [
      "Ein anderes Programm benutzt die Kamera.",
      "Schließe andere Programme mit Video und teste noch einmal.",
    ],
    "camera.failed": [
      "Die Kamera liefert kein Bild.",
      "Stecke sie neu ein oder starte den Browser neu.",
    ],
    "microphone.well": ["Das Mikrofon funktioniert."],
    "microphone.quiet": [
      "Das Mikrofon ist angeschlossen, blieb aber still.",
      "Sprich, während der Test läuft. Bleibt es still, wähle im System ein anderes Mikrofon oder stelle dieses lauter.",
    ],
    "microphone.refused": [
      "Diese Seite darf das Mikrofon nicht benutzen.",
      "Klicke auf das Symbol neben der Adresse, erlaube das Mikrofon und teste noch einmal. Ist es dort schon erlaubt, dann erlaube es dem Browser in den Systemeinstellungen.",
    ],
    "microphone.missing": [
      "Es wurde kein Mikrofon gefunden.",
      "Schließe eines an. Ohne Mikrofon kannst du nur zuhören.",
    ],
    "microphone.busy": [
      "Ein anderes Programm benutzt das Mikrofon.",
      "Schließe andere Anrufprogramme und teste noch einmal.",
    ],
    "microphone.failed": [
      "Das Mikrofon liefert keinen Ton.",
      "Stecke es neu ein oder starte den Browser neu.",
    ],
    "speaker.well": ["Im Gespräch kannst du zwischen mehreren wählen."],
    "speaker.one": ["Der Ton kommt dort, wo dein System ihn abspielt."],
    "server.well": ["Der Server antwortet."],
    "server.offline": [
      "Der Server antwortet nicht.",
      "Prüfe deine Internetverbindung. Ein VPN oder eine Firewall kann diese Adresse sperren: Versuche es ohne.",
    ],
    "server.refused": [
      "Der Server bittet dich zu warten.",
      "Teste in einer Minute noch einmal.",
    ],
    "socket.well": ["Gespräche können aufgebaut werden."],
    "socket.blocked": [
      "Dein Netz sperrt WebSockets.",
      "Schalte VPN, Proxy oder Virenscanner für diese Seite ab oder versuche ein anderes Netz, etwa den Hotspot deines Telefons.",
    ],
    "stun.well": ["Dein Netz lässt Gespräche in andere Netze durch."],
    "stun.unset": [
      "Auf diesem Server nicht eingerichtet. Innerhalb eines Netzes klappen Gespräche auch so.",
    ],
    "stun.refused": [
      "Der Browser lehnt eine Adresse ab, die der Server nennt; Gespräche klappen auch ohne sie:",
      "Gib denen Bescheid, die diesen Server betreiben: Die Adresse steht in seinen Einstellungen (ALLO_STUN, ALLO_TURN).",
    ],
    "stun.blocked": [
      "Dein Netz sperrt direkte Verbindungen in andere Netze (UDP).",
      "Gespräche in andere Netze brauchen dann ein Relais. Versuche ein anderes Netz, etwa den Hotspot deines Telefons.",
    ],
    "turn.well": ["Das Relais funktioniert."],
    "turn.answers": ["Das Relais antwortet."],
    "turn.unset": [
      "Auf diesem Server nicht eingerichtet. Die meisten Gespräche klappen auch so.",
    ],
    "turn.refused": [
      "Der Browser lehnt eine Adresse ab, die der Server nennt; Gespräche klappen auch ohne sie:",
      "Gib denen Bescheid, die diesen Server betreiben: Die Adresse steht in seinen Einstellungen (ALLO_STUN, ALLO_TURN).",
    ],
    "turn.blocked": [
      "Das Relais ist von hier nicht zu erreichen.",
      "Versuche ein anderes Netz und gib denen Bescheid, die diesen Server betreiben.",
    ],
    "loopback.well": [
      "Bild und Ton sind durch ein Testgespräch gegangen und angekommen.",
    ],
    "loopback.no-path": [
      "Dieser Browser hat nicht einmal sich selbst erreicht.",
      "Vielleicht blockiert eine Erweiterung oder eine Einstellung WebRTC: Versuche ein privates Fenster oder einen anderen Browser.",
    ],
    "loopback.no-picture": [
      "Aus dem Testgespräch kam kein Bild.",
      "Aktualisiere diesen Browser oder versuche einen anderen.",
    ],
    "loopback.no-sound": [
      "Aus dem Testgespräch kam kein Ton.",
      "Aktualisiere diesen Browser oder versuche einen anderen.",
    ],
    untested: ["Wegen des Fehlers weiter oben nicht getestet."],
  },
};
