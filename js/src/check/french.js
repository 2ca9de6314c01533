/** @type {import("./words.js").CheckWords} */
export const french = {
  language: "Langue",
  title: "Tester l’appareil et le réseau",
  lead: "Un test d’une demi-minute pour savoir si les appels fonctionnent ici. Votre navigateur demandera l’accès à la caméra et au micro\u00a0; rien n’est enregistré ni envoyé à personne.",
  start: "Lancer le test",
  again: "Recommencer",
  running: "Test en cours\u00a0:",
  copy: "Copier le résultat",
  copied: "Résultat copié",
  copyFailed: "Le résultat n’a pas pu être copié",
  copyHint:
    "Pour la personne qui vous aide. Il ne contient ni nom, ni adresse, ni nom d’appareil.",
  back: "Retour à Allo",
  code: "Code de la page",
  codeWorth:
    "Le code représente tout ce qu’exécute la page des appels. Comparez-le à celui des notes de version, ou à celui d’une copie que vous avez construite. À lui seul, il ne prouve rien : un serveur qui ment affiche ce qu’il veut.",
  codeKept:
    "Ce navigateur garde le code de la page pour pouvoir vous dire si elle change.",
  codeForget: "L’oublier",
  codeForgotten: "Oublié, jusqu’à ce que vous rouvriez la page",
  states: {
    well: "fonctionne",
    weak: "limité",
    bad: "échoue",
    skipped: "non testé",
    running: "en cours",
    waiting: "en attente",
  },
  verdict: {
    well: "Tout fonctionne\u00a0: vous pouvez passer des appels ici.",
    weak: "Les appels fonctionnent ici, avec des limites. Voyez lesquelles ci-dessous.",
    bad: "Quelque chose empêche les appels ici. Voyez ci-dessous quoi essayer.",
  },
  steps: {
    browser: "Navigateur",
    camera: "Caméra",
    microphone: "Micro",
    speaker: "Haut-parleur",
    server: "Serveur",
    socket: "Connexion au serveur (WebSocket)",
    stun: "Connexion à d’autres réseaux (STUN)",
    turn: "Relais (TURN)",
    loopback: "Appel d’essai",
  },
  said: {
    "browser.well": ["Ce navigateur peut passer des appels."],
    "browser.insecure": [
      "Cette page n’a pas été ouverte de façon sécurisée.",
      "Ouvrez-la avec https:// devant l’adresse.",
    ],
    "browser.unsupported": [
      "Ce navigateur ne peut pas passer d’appels.",
      "Utilisez une version récente de Firefox, Chrome, Edge ou Safari, sans extension qui bloque WebRTC.",
    ],
    "camera.well": ["La caméra fonctionne."],
    "camera.refused": [
      "Cette page n’a pas le droit d’utiliser la caméra.",
      "Cliquez sur l’icône à côté de l’adresse, autorisez la caméra et recommencez. Si elle y est déjà autorisée, autorisez-la pour le navigateur dans les réglages du système.",
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
      "La caméra ne transmet pas d’image.",
      "Rebranchez-la ou redémarrez le navigateur.",
    ],
    "microphone.well": ["Le micro fonctionne."],
    "microphone.quiet": [
      "Le micro est branché, mais il est resté silencieux.",
      "Parlez pendant le test. S’il reste silencieux, choisissez un autre micro dans votre système ou augmentez son volume.",
    ],
    "microphone.refused": [
      "Cette page n’a pas le droit d’utiliser le micro.",
      "Cliquez sur l’icône à côté de l’adresse, autorisez le micro et recommencez. S’il y est déjà autorisé, autorisez-le pour le navigateur dans les réglages du système.",
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
      "Le micro ne transmet pas de son.",
      "Rebranchez-le ou redémarrez le navigateur.",
    ],
    "speaker.well": ["Vous pourrez en choisir un pendant l’appel."],
    "speaker.one": ["Le son sort là où votre système le joue."],
    "server.well": ["Le serveur répond."],
    "server.offline": [
      "Le serveur ne répond pas.",
      "Vérifiez votre connexion. Un VPN ou un pare-feu bloque peut-être cette adresse\u00a0: essayez sans lui.",
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
      "Non configuré sur ce serveur. Les appels au sein d’un même réseau fonctionnent sans cela.",
    ],
    "stun.refused": [
      "Le navigateur refuse une adresse que le serveur indique ; les appels fonctionnent sans elle :",
      "Prévenez la personne qui gère ce serveur : l’adresse figure dans ses réglages (ALLO_STUN, ALLO_TURN).",
    ],
    "stun.blocked": [
      "Votre réseau bloque les connexions directes vers d’autres réseaux (UDP).",
      "Les appels vers d’autres réseaux ont alors besoin d’un relais. Essayez un autre réseau, comme le partage de connexion de votre téléphone.",
    ],
    "turn.well": ["Le relais fonctionne."],
    "turn.answers": ["Le relais répond."],
    "turn.unset": [
      "Non configuré sur ce serveur. La plupart des appels fonctionnent sans cela.",
    ],
    "turn.refused": [
      "Le navigateur refuse une adresse que le serveur indique ; les appels fonctionnent sans elle :",
      "Prévenez la personne qui gère ce serveur : l’adresse figure dans ses réglages (ALLO_STUN, ALLO_TURN).",
    ],
    "turn.blocked": [
      "Le relais est injoignable d’ici.",
      "Essayez un autre réseau, et prévenez la personne qui gère ce serveur.",
    ],
    "loopback.well": [
      "L’image et le son ont traversé un appel d’essai et sont arrivés.",
    ],
    "loopback.no-path": [
      "Ce navigateur n’arrive même pas à se joindre lui-même.",
      "Une extension ou un réglage bloque peut-être WebRTC\u00a0: essayez une fenêtre privée ou un autre navigateur.",
    ],
    "loopback.no-picture": [
      "Aucune image n’est revenue de l’appel d’essai.",
      "Mettez ce navigateur à jour ou essayez-en un autre.",
    ],
    "loopback.no-sound": [
      "Aucun son n’est revenu de l’appel d’essai.",
      "Mettez ce navigateur à jour ou essayez-en un autre.",
    ],
    untested: ["Non testé à cause de l’échec ci-dessus."],
  },
};
