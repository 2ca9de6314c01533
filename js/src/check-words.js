/**
 * What the page of the self-test says, in each language. A sentence that is missing in one of them
 * does not pass the type check.
 *
 * @typedef {"browser" | "camera" | "microphone" | "speaker" | "server" | "socket" | "stun" | "turn"
 *   | "loopback"} StepName
 * @typedef {"well" | "weak" | "bad" | "skipped"} State
 * @typedef {[result: string, advice?: string]} Said
 * @typedef {object} CheckWords
 * @property {string} language
 * @property {string} title
 * @property {string} lead
 * @property {string} start
 * @property {string} again
 * @property {string} running
 * @property {string} copy
 * @property {string} copied
 * @property {string} copyFailed
 * @property {string} copyHint
 * @property {string} back
 * @property {Record<State | "running" | "waiting", string>} states
 * @property {Record<"well" | "weak" | "bad", string>} verdict
 * @property {Record<StepName, string>} steps
 * @property {Record<"browser.well" | "browser.insecure" | "browser.unsupported" | "camera.well"
 *   | "camera.refused" | "camera.missing" | "camera.busy" | "camera.failed" | "microphone.well"
 *   | "microphone.quiet" | "microphone.refused" | "microphone.missing" | "microphone.busy"
 *   | "microphone.failed" | "speaker.well" | "speaker.one" | "server.well" | "server.offline"
 *   | "server.refused" | "socket.well" | "socket.blocked" | "stun.well" | "stun.unset"
 *   | "stun.blocked" | "turn.well" | "turn.answers" | "turn.unset" | "turn.blocked"
 *   | "loopback.well" | "loopback.no-path" | "loopback.no-picture" | "loopback.no-sound"
 *   | "untested", Said>} said
 */

/** @type {CheckWords} */
const english = {
  language: "Language",
  title: "Test device and network",
  lead: "Half a minute that shows whether calls work here. Your browser will ask for camera and microphone; nothing is recorded or sent to anybody.",
  start: "Start the test",
  again: "Run again",
  running: "Testing:",
  copy: "Copy result",
  copied: "Result copied",
  copyFailed: "The result could not be copied",
  copyHint:
    "For whoever helps you. It holds no name, no address and no name of a device.",
  back: "Back to Allo",
  states: {
    well: "works",
    weak: "limited",
    bad: "fails",
    skipped: "not tested",
    running: "running",
    waiting: "waiting",
  },
  verdict: {
    well: "Everything works: you can make calls here.",
    weak: "Calls work here, with limits. See below what they are.",
    bad: "Something keeps calls from working here. See below what to try.",
  },
  steps: {
    browser: "Browser",
    camera: "Camera",
    microphone: "Microphone",
    speaker: "Speaker",
    server: "Server",
    socket: "Way to the server (WebSocket)",
    stun: "Way to other networks (STUN)",
    turn: "Relay (TURN)",
    loopback: "Test call",
  },
  said: {
    "browser.well": ["This browser can make calls."],
    "browser.insecure": [
      "This page was not opened securely.",
      "Open it with https:// in front of the address.",
    ],
    "browser.unsupported": [
      "This browser cannot make calls.",
      "Use a current Firefox, Chrome, Edge or Safari, and no extension that forbids WebRTC.",
    ],
    "camera.well": ["The camera works."],
    "camera.refused": [
      "This page may not use the camera.",
      "Click the sign beside the address of the page, allow the camera and run the test again. If it is allowed there, allow it to the browser in the settings of your system.",
    ],
    "camera.missing": [
      "No camera was found.",
      "Plug one in, or call without a picture.",
    ],
    "camera.busy": [
      "The camera is in use by another program.",
      "Close other programs that show video, and run the test again.",
    ],
    "camera.failed": [
      "The camera gives no picture.",
      "Plug it in again, or restart the browser.",
    ],
    "microphone.well": ["The microphone works."],
    "microphone.quiet": [
      "The microphone is there, but was silent.",
      "Speak while the test runs. If it stays silent, choose another microphone in your system or turn this one up.",
    ],
    "microphone.refused": [
      "This page may not use the microphone.",
      "Click the sign beside the address of the page, allow the microphone and run the test again. If it is allowed there, allow it to the browser in the settings of your system.",
    ],
    "microphone.missing": [
      "No microphone was found.",
      "Plug one in. Without it you can only listen.",
    ],
    "microphone.busy": [
      "The microphone is in use by another program.",
      "Close other programs for calls, and run the test again.",
    ],
    "microphone.failed": [
      "The microphone gives no sound.",
      "Plug it in again, or restart the browser.",
    ],
    "speaker.well": ["There are several to choose from in the call."],
    "speaker.one": ["Sound plays where your system plays it."],
    "server.well": ["The server answers."],
    "server.offline": [
      "The server does not answer.",
      "Check your internet connection. A VPN or a firewall may block this address: try without.",
    ],
    "server.refused": [
      "The server asks you to wait.",
      "Run the test again in a minute.",
    ],
    "socket.well": ["Calls can be arranged."],
    "socket.blocked": [
      "Your network blocks WebSockets.",
      "Switch off VPN, proxy or virus scanner for this page, or try another network, such as your phone’s hotspot.",
    ],
    "stun.well": ["Your network lets calls through to other networks."],
    "stun.unset": [
      "Not set up on this server. Calls within one network work without.",
    ],
    "stun.blocked": [
      "Your network blocks the direct way to other networks (UDP).",
      "Calls to other networks need a relay then. Try another network, such as your phone’s hotspot.",
    ],
    "turn.well": ["The relay works."],
    "turn.answers": ["The relay answers."],
    "turn.unset": ["Not set up on this server. Most calls work without."],
    "turn.blocked": [
      "The relay cannot be reached from here.",
      "Try another network, and tell whoever runs this server.",
    ],
    "loopback.well": ["Picture and sound went through a call and came back."],
    "loopback.no-path": [
      "This browser did not even reach itself.",
      "An extension or a privacy setting may forbid WebRTC: try a private window or another browser.",
    ],
    "loopback.no-picture": [
      "No picture came back from the test call.",
      "Update this browser, or try another one.",
    ],
    "loopback.no-sound": [
      "No sound came back from the test call.",
      "Update this browser, or try another one.",
    ],
    untested: ["Not tested, because of what failed above."],
  },
};

/** @type {CheckWords} */
const german = {
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
    "stun.blocked": [
      "Dein Netz sperrt den direkten Weg in andere Netze (UDP).",
      "Gespräche in andere Netze brauchen dann eine Vermittlung. Versuche ein anderes Netz, etwa den Hotspot deines Telefons.",
    ],
    "turn.well": ["Der Vermittlungsserver geht."],
    "turn.answers": ["Der Vermittlungsserver antwortet."],
    "turn.unset": [
      "Auf diesem Server nicht eingerichtet. Die meisten Gespräche gelingen auch so.",
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

/** @type {CheckWords} */
const french = {
  language: "Langue",
  title: "Tester l’appareil et le réseau",
  lead: "Une demi-minute pour savoir si les appels fonctionnent ici. Votre navigateur demandera la caméra et le micro ; rien n’est enregistré ni envoyé à personne.",
  start: "Lancer le test",
  again: "Recommencer",
  running: "Test en cours :",
  copy: "Copier le résultat",
  copied: "Résultat copié",
  copyFailed: "Le résultat n’a pas pu être copié",
  copyHint:
    "Pour la personne qui vous aide. Il ne contient ni nom, ni adresse, ni nom d’appareil.",
  back: "Retour à Allo",
  states: {
    well: "fonctionne",
    weak: "limité",
    bad: "échoue",
    skipped: "non testé",
    running: "en cours",
    waiting: "en attente",
  },
  verdict: {
    well: "Tout fonctionne : vous pouvez appeler d’ici.",
    weak: "Les appels fonctionnent ici, avec des limites. Voyez lesquelles ci-dessous.",
    bad: "Quelque chose empêche les appels ici. Voyez ci-dessous quoi essayer.",
  },
  steps: {
    browser: "Navigateur",
    camera: "Caméra",
    microphone: "Micro",
    speaker: "Haut-parleur",
    server: "Serveur",
    socket: "Chemin vers le serveur (WebSocket)",
    stun: "Chemin vers d’autres réseaux (STUN)",
    turn: "Relais (TURN)",
    loopback: "Appel d’essai",
  },
  said: {
    "browser.well": ["Ce navigateur sait faire des appels."],
    "browser.insecure": [
      "Cette page n’a pas été ouverte de façon sécurisée.",
      "Ouvrez-la avec https:// devant l’adresse.",
    ],
    "browser.unsupported": [
      "Ce navigateur ne sait pas faire d’appels.",
      "Utilisez un Firefox, Chrome, Edge ou Safari récent, sans extension qui interdit WebRTC.",
    ],
    "camera.well": ["La caméra fonctionne."],
    "camera.refused": [
      "Cette page n’a pas le droit d’utiliser la caméra.",
      "Cliquez sur le signe à côté de l’adresse de la page, autorisez la caméra et recommencez. Si elle y est autorisée, autorisez-la pour le navigateur dans les réglages de votre système.",
    ],
    "camera.missing": [
      "Aucune caméra n’a été trouvée.",
      "Branchez-en une, ou appelez sans image.",
    ],
    "camera.busy": [
      "La caméra est utilisée par un autre programme.",
      "Fermez les autres programmes de vidéo et recommencez.",
    ],
    "camera.failed": [
      "La caméra ne donne pas d’image.",
      "Rebranchez-la ou redémarrez le navigateur.",
    ],
    "microphone.well": ["Le micro fonctionne."],
    "microphone.quiet": [
      "Le micro est là, mais est resté silencieux.",
      "Parlez pendant le test. S’il reste silencieux, choisissez un autre micro dans votre système ou augmentez son volume.",
    ],
    "microphone.refused": [
      "Cette page n’a pas le droit d’utiliser le micro.",
      "Cliquez sur le signe à côté de l’adresse de la page, autorisez le micro et recommencez. S’il y est autorisé, autorisez-le pour le navigateur dans les réglages de votre système.",
    ],
    "microphone.missing": [
      "Aucun micro n’a été trouvé.",
      "Branchez-en un. Sans micro, vous pouvez seulement écouter.",
    ],
    "microphone.busy": [
      "Le micro est utilisé par un autre programme.",
      "Fermez les autres programmes d’appel et recommencez.",
    ],
    "microphone.failed": [
      "Le micro ne donne pas de son.",
      "Rebranchez-le ou redémarrez le navigateur.",
    ],
    "speaker.well": ["Vous pourrez en choisir un pendant l’appel."],
    "speaker.one": ["Le son sort là où votre système le joue."],
    "server.well": ["Le serveur répond."],
    "server.offline": [
      "Le serveur ne répond pas.",
      "Vérifiez votre connexion. Un VPN ou un pare-feu bloque peut-être cette adresse : essayez sans.",
    ],
    "server.refused": [
      "Le serveur vous demande d’attendre.",
      "Recommencez dans une minute.",
    ],
    "socket.well": ["Les appels peuvent être établis."],
    "socket.blocked": [
      "Votre réseau bloque les WebSockets.",
      "Désactivez VPN, proxy ou antivirus pour cette page, ou essayez un autre réseau, comme le partage de connexion de votre téléphone.",
    ],
    "stun.well": [
      "Votre réseau laisse passer les appels vers d’autres réseaux.",
    ],
    "stun.unset": [
      "Non configuré sur ce serveur. Les appels dans un même réseau fonctionnent sans.",
    ],
    "stun.blocked": [
      "Votre réseau bloque le chemin direct vers d’autres réseaux (UDP).",
      "Les appels vers d’autres réseaux ont alors besoin d’un relais. Essayez un autre réseau, comme le partage de connexion de votre téléphone.",
    ],
    "turn.well": ["Le relais fonctionne."],
    "turn.answers": ["Le relais répond."],
    "turn.unset": [
      "Non configuré sur ce serveur. La plupart des appels fonctionnent sans.",
    ],
    "turn.blocked": [
      "Le relais est injoignable d’ici.",
      "Essayez un autre réseau, et dites-le à qui gère ce serveur.",
    ],
    "loopback.well": ["Image et son ont traversé un appel et sont arrivés."],
    "loopback.no-path": [
      "Ce navigateur n’arrive même pas à se joindre lui-même.",
      "Une extension ou un réglage interdit peut-être WebRTC : essayez une fenêtre privée ou un autre navigateur.",
    ],
    "loopback.no-picture": [
      "Aucune image n’est revenue de l’appel d’essai.",
      "Mettez ce navigateur à jour ou essayez-en un autre.",
    ],
    "loopback.no-sound": [
      "Aucun son n’est revenu de l’appel d’essai.",
      "Mettez ce navigateur à jour ou essayez-en un autre.",
    ],
    untested: ["Non testé, à cause de ce qui a échoué plus haut."],
  },
};

/** @type {CheckWords} */
const spanish = {
  language: "Idioma",
  title: "Probar dispositivo y red",
  lead: "Medio minuto para saber si las llamadas funcionan aquí. Tu navegador pedirá la cámara y el micrófono; nada se graba ni se envía a nadie.",
  start: "Empezar la prueba",
  again: "Repetir",
  running: "Probando:",
  copy: "Copiar resultado",
  copied: "Resultado copiado",
  copyFailed: "No se pudo copiar el resultado",
  copyHint:
    "Para quien te ayude. No contiene nombres, direcciones ni nombres de dispositivos.",
  back: "Volver a Allo",
  states: {
    well: "funciona",
    weak: "limitado",
    bad: "falla",
    skipped: "sin probar",
    running: "en curso",
    waiting: "en espera",
  },
  verdict: {
    well: "Todo funciona: puedes hacer llamadas desde aquí.",
    weak: "Las llamadas funcionan aquí, con límites. Abajo se dice cuáles.",
    bad: "Algo impide las llamadas aquí. Abajo se dice qué probar.",
  },
  steps: {
    browser: "Navegador",
    camera: "Cámara",
    microphone: "Micrófono",
    speaker: "Altavoz",
    server: "Servidor",
    socket: "Camino al servidor (WebSocket)",
    stun: "Camino a otras redes (STUN)",
    turn: "Retransmisor (TURN)",
    loopback: "Llamada de prueba",
  },
  said: {
    "browser.well": ["Este navegador puede hacer llamadas."],
    "browser.insecure": [
      "Esta página no se abrió de forma segura.",
      "Ábrela con https:// delante de la dirección.",
    ],
    "browser.unsupported": [
      "Este navegador no puede hacer llamadas.",
      "Usa un Firefox, Chrome, Edge o Safari actual, sin extensiones que prohíban WebRTC.",
    ],
    "camera.well": ["La cámara funciona."],
    "camera.refused": [
      "Esta página no puede usar la cámara.",
      "Haz clic en el signo junto a la dirección de la página, permite la cámara y repite la prueba. Si allí está permitida, permítela para el navegador en los ajustes del sistema.",
    ],
    "camera.missing": [
      "No se encontró ninguna cámara.",
      "Conecta una, o llama sin imagen.",
    ],
    "camera.busy": [
      "Otro programa está usando la cámara.",
      "Cierra otros programas de vídeo y repite la prueba.",
    ],
    "camera.failed": [
      "La cámara no da imagen.",
      "Vuelve a conectarla o reinicia el navegador.",
    ],
    "microphone.well": ["El micrófono funciona."],
    "microphone.quiet": [
      "El micrófono está, pero no se oyó nada.",
      "Habla durante la prueba. Si sigue en silencio, elige otro micrófono en el sistema o súbele el volumen.",
    ],
    "microphone.refused": [
      "Esta página no puede usar el micrófono.",
      "Haz clic en el signo junto a la dirección de la página, permite el micrófono y repite la prueba. Si allí está permitido, permítelo para el navegador en los ajustes del sistema.",
    ],
    "microphone.missing": [
      "No se encontró ningún micrófono.",
      "Conecta uno. Sin él solo puedes escuchar.",
    ],
    "microphone.busy": [
      "Otro programa está usando el micrófono.",
      "Cierra otros programas de llamadas y repite la prueba.",
    ],
    "microphone.failed": [
      "El micrófono no da sonido.",
      "Vuelve a conectarlo o reinicia el navegador.",
    ],
    "speaker.well": ["En la llamada puedes elegir entre varios."],
    "speaker.one": ["El sonido sale por donde lo reproduce el sistema."],
    "server.well": ["El servidor responde."],
    "server.offline": [
      "El servidor no responde.",
      "Comprueba tu conexión. Una VPN o un cortafuegos puede bloquear esta dirección: prueba sin ellos.",
    ],
    "server.refused": [
      "El servidor te pide que esperes.",
      "Repite la prueba dentro de un minuto.",
    ],
    "socket.well": ["Se pueden acordar llamadas."],
    "socket.blocked": [
      "Tu red bloquea los WebSockets.",
      "Desactiva la VPN, el proxy o el antivirus para esta página, o prueba otra red, como la del móvil.",
    ],
    "stun.well": ["Tu red deja pasar llamadas a otras redes."],
    "stun.unset": [
      "No está configurado en este servidor. Dentro de una misma red las llamadas funcionan igual.",
    ],
    "stun.blocked": [
      "Tu red bloquea el camino directo a otras redes (UDP).",
      "Las llamadas a otras redes necesitan entonces un retransmisor. Prueba otra red, como la del móvil.",
    ],
    "turn.well": ["El retransmisor funciona."],
    "turn.answers": ["El retransmisor responde."],
    "turn.unset": [
      "No está configurado en este servidor. La mayoría de las llamadas funcionan igual.",
    ],
    "turn.blocked": [
      "No se llega al retransmisor desde aquí.",
      "Prueba otra red y díselo a quien lleva este servidor.",
    ],
    "loopback.well": ["Imagen y sonido pasaron por una llamada y llegaron."],
    "loopback.no-path": [
      "Este navegador no llega ni a sí mismo.",
      "Puede que una extensión o un ajuste prohíba WebRTC: prueba una ventana privada u otro navegador.",
    ],
    "loopback.no-picture": [
      "No llegó imagen de la llamada de prueba.",
      "Actualiza este navegador o prueba otro.",
    ],
    "loopback.no-sound": [
      "No llegó sonido de la llamada de prueba.",
      "Actualiza este navegador o prueba otro.",
    ],
    untested: ["Sin probar, por lo que falló más arriba."],
  },
};

/** By tag, with the name of each in itself.
 * @type {Record<string, { name: string, words: CheckWords }>} */
export const LANGUAGES = {
  en: { name: "English", words: english },
  de: { name: "Deutsch", words: german },
  fr: { name: "Français", words: french },
  es: { name: "Español", words: spanish },
};
