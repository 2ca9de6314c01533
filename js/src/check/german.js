/** @type {import("./words.js").CheckWords} */
export const german = {
  language: "Sprache",
  title: "Gerät und Netz testen",
  lead: "Eine halbe Minute, die zeigt, ob Gespräche hier gelingen. Dein Browser fragt nach Kamera und Mikrofon; nichts wird aufgenommen oder an jemanden geschickt.",
  start: "Test starten",
  again: "Noch einmal",
  running: "Getestet wird:",
  copy: "Ergebnis kopieren",
  copied: "Ergebnis kopiert",
  copyFailed: "Das Ergebnis konnte nicht kopiert werden",
  copyHint:
    "Für alle, die dir helfen. Es enthält keinen Namen, keine Adresse und keinen Gerätenamen.",
  back: "Zurück zu Allo",
  states: {
    well: "geht",
    weak: "eingeschränkt",
    bad: "geht nicht",
    skipped: "nicht getestet",
    running: "läuft",
    waiting: "wartet",
  },
  verdict: {
    well: "Alles geht: Von hier aus gelingen Gespräche.",
    weak: "Gespräche gelingen hier, mit Einschränkungen. Welche, steht unten.",
    bad: "Etwas steht Gesprächen hier im Weg. Was du versuchen kannst, steht unten.",
  },
  steps: {
    browser: "Browser",
    camera: "Kamera",
    microphone: "Mikrofon",
    speaker: "Lautsprecher",
    server: "Server",
    socket: "Weg zum Server (WebSocket)",
    stun: "Weg in andere Netze (STUN)",
    turn: "Vermittlungsserver (TURN)",
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
      "Nimm ein aktuelles Firefox, Chrome, Edge oder Safari, ohne eine Erweiterung, die WebRTC verbietet.",
    ],
    "camera.well": ["Die Kamera geht."],
    "camera.refused": [
      "Diese Seite darf die Kamera nicht benutzen.",
      "Klicke auf das Zeichen neben der Adresse der Seite, erlaube die Kamera und teste noch einmal. Ist sie dort erlaubt, dann erlaube sie dem Browser in den Einstellungen deines Systems.",
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
    "microphone.well": ["Das Mikrofon geht."],
    "microphone.quiet": [
      "Das Mikrofon ist da, blieb aber still.",
      "Sprich, während der Test läuft. Bleibt es still, wähle im System ein anderes Mikrofon oder stelle dieses lauter.",
    ],
    "microphone.refused": [
      "Diese Seite darf das Mikrofon nicht benutzen.",
      "Klicke auf das Zeichen neben der Adresse der Seite, erlaube das Mikrofon und teste noch einmal. Ist es dort erlaubt, dann erlaube es dem Browser in den Einstellungen deines Systems.",
    ],
    "microphone.missing": [
      "Es wurde kein Mikrofon gefunden.",
      "Schließe eines an. Ohne kannst du nur zuhören.",
    ],
    "microphone.busy": [
      "Ein anderes Programm benutzt das Mikrofon.",
      "Schließe andere Programme für Gespräche und teste noch einmal.",
    ],
    "microphone.failed": [
      "Das Mikrofon liefert keinen Ton.",
      "Stecke es neu ein oder starte den Browser neu.",
    ],
    "speaker.well": ["Im Gespräch stehen mehrere zur Wahl."],
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
    "socket.well": ["Gespräche können vereinbart werden."],
    "socket.blocked": [
      "Dein Netz sperrt WebSockets.",
      "Schalte VPN, Proxy oder Virenscanner für diese Seite ab oder versuche ein anderes Netz, etwa den Hotspot deines Telefons.",
    ],
    "stun.well": ["Dein Netz lässt Gespräche in andere Netze durch."],
    "stun.unset": [
      "Auf diesem Server nicht eingerichtet. Innerhalb eines Netzes gelingen Gespräche auch so.",
    ],
    "stun.refused": [
      "Der Browser lehnt eine Adresse ab, die der Server nennt; Gespräche kommen ohne sie aus:",
      "Sage es denen, die diesen Server betreiben: Sie steht in seinen Einstellungen (ALLO_STUN, ALLO_TURN).",
    ],
    "stun.blocked": [
      "Dein Netz sperrt den direkten Weg in andere Netze (UDP).",
      "Gespräche in andere Netze brauchen dann eine Vermittlung. Versuche ein anderes Netz, etwa den Hotspot deines Telefons.",
    ],
    "turn.well": ["Der Vermittlungsserver geht."],
    "turn.answers": ["Der Vermittlungsserver antwortet."],
    "turn.unset": [
      "Auf diesem Server nicht eingerichtet. Die meisten Gespräche gelingen auch so.",
    ],
    "turn.refused": [
      "Der Browser lehnt eine Adresse ab, die der Server nennt; Gespräche kommen ohne sie aus:",
      "Sage es denen, die diesen Server betreiben: Sie steht in seinen Einstellungen (ALLO_STUN, ALLO_TURN).",
    ],
    "turn.blocked": [
      "Der Vermittlungsserver ist von hier nicht zu erreichen.",
      "Versuche ein anderes Netz und sage es denen, die diesen Server betreiben.",
    ],
    "loopback.well": ["Bild und Ton gingen durch ein Gespräch und kamen an."],
    "loopback.no-path": [
      "Dieser Browser hat nicht einmal sich selbst erreicht.",
      "Eine Erweiterung oder eine Einstellung verbietet vielleicht WebRTC: Versuche ein privates Fenster oder einen anderen Browser.",
    ],
    "loopback.no-picture": [
      "Aus dem Testgespräch kam kein Bild.",
      "Aktualisiere diesen Browser oder versuche einen anderen.",
    ],
    "loopback.no-sound": [
      "Aus dem Testgespräch kam kein Ton.",
      "Aktualisiere diesen Browser oder versuche einen anderen.",
    ],
    untested: ["Nicht getestet, wegen des Fehlers weiter oben."],
  },
};
