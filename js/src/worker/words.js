/** What the service worker's own pages say. */
export const WORDS = {
  en: {
    offline: "You are offline",
    unreachable: "Allo cannot be reached",
    advice:
      "Check your connection and try again. A call that you were in may still go on, and you come back to it.",
    again: "Try again",
    changed: "This server’s page has changed since you were last here",
    why: "That is so after every update of Allo. It would also be so if somebody had tampered with the server, and a page like that could listen in.",
    what: "If in doubt, ask whoever runs this server, by phone for example, whether it was updated, and compare the codes.",
    before: "Page code before",
    now: "Page code now",
    signed: "Release {release}, signed by Allo’s developers",
    unsigned: "Belongs to no signed release",
    worth: "This only detects a change; it does not protect you from one.",
    goOn: "Continue",
  },
  fr: {
    offline: "Vous êtes hors ligne",
    unreachable: "Allo est injoignable",
    advice:
      "Vérifiez votre connexion et réessayez. Un appel où vous étiez continue peut-être, et vous y reviendrez.",
    again: "Réessayer",
    changed: "La page de ce serveur a changé depuis votre dernière visite",
    why: "C’est le cas après chaque mise à jour d’Allo. Ce le serait aussi si quelqu’un avait manipulé le serveur, et une telle page pourrait écouter vos appels.",
    what: "En cas de doute, demandez à la personne qui gère ce serveur, par téléphone par exemple, s’il a été mis à jour, et comparez les codes.",
    before: "Code de la page avant",
    now: "Code de la page maintenant",
    signed: "Version {release}, signée par les développeurs d’Allo",
    unsigned: "N’appartient à aucune version signée",
    worth: "Ceci signale seulement un changement, sans vous en protéger.",
    goOn: "Continuer",
  },
  de: {
    offline: "Du bist offline",
    unreachable: "Allo ist nicht erreichbar",
    advice:
      "Prüfe deine Verbindung und versuche es noch einmal. Ein Gespräch, in dem du warst, geht vielleicht weiter, und du kommst dorthin zurück.",
    again: "Noch einmal versuchen",
    changed:
      "Die Seite dieses Servers ist eine andere als bei deinem letzten Besuch",
    why: "Das ist nach jedem Update von Allo so. Es wäre auch so, wenn jemand den Server manipuliert hätte, und eine solche Seite könnte mithören.",
    what: "Frage im Zweifel bei denen nach, die diesen Server betreiben, etwa am Telefon, ob es ein Update gab, und vergleiche die Codes.",
    before: "Code der Seite vorher",
    now: "Code der Seite jetzt",
    signed: "Version {release}, von den Entwicklern von Allo signiert",
    unsigned: "Gehört zu keiner signierten Version",
    worth:
      "Das zeigt nur, dass sich etwas geändert hat. Es schützt dich nicht davor.",
    goOn: "Weiter",
  },
  es: {
    offline: "Estás sin conexión",
    unreachable: "No se puede acceder a Allo",
    advice:
      "Comprueba tu conexión e inténtalo de nuevo. Una llamada en la que estabas quizá siga, y volverás a ella.",
    again: "Intentarlo de nuevo",
    changed: "La página de este servidor ha cambiado desde tu última visita",
    why: "Ocurre después de cada actualización de Allo. También ocurriría si alguien hubiera manipulado el servidor, y una página así podría escuchar.",
    what: "Si tienes dudas, pregunta a quien administra este servidor, por ejemplo por teléfono, si lo actualizó, y compara los códigos.",
    before: "Código de la página antes",
    now: "Código de la página ahora",
    signed: "Versión {release}, firmada por quienes desarrollan Allo",
    unsigned: "No pertenece a ninguna versión firmada",
    worth: "Esto solo detecta un cambio; no te protege de él.",
    goOn: "Continuar",
  },
};
