/** @type {import("./words.js").CheckWords} */
export const spanish = {
  language: "Idioma",
  title: "Probar dispositivo y red",
  lead: "Una prueba de medio minuto para saber si las llamadas funcionan aquí. Tu navegador pedirá acceso a la cámara y al micrófono; nada se graba ni se envía a nadie.",
  start: "Empezar la prueba",
  again: "Repetir",
  running: "Probando:",
  copy: "Copiar resultado",
  copied: "Resultado copiado",
  copyFailed: "No se pudo copiar el resultado",
  copyHint:
    "Para quien te ayude. No contiene nombres, direcciones ni nombres de dispositivos.",
  back: "Volver a Allo",
  code: "Código de la página",
  codeWorth:
    "El código representa todo lo que ejecuta la página de llamadas. Compáralo con el de las notas de la versión o con el de una copia que hayas compilado. Por sí solo no demuestra nada: un servidor que miente muestra lo que quiere.",
  codeKept:
    "Este navegador guarda el código de la página para poder avisarte si cambia.",
  codeForget: "Olvidarlo",
  codeForgotten: "Olvidado, hasta que vuelvas a abrir la página",
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
    socket: "Conexión con el servidor (WebSocket)",
    stun: "Conexión con otras redes (STUN)",
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
      "Usa una versión actual de Firefox, Chrome, Edge o Safari, sin extensiones que bloqueen WebRTC.",
    ],
    "camera.well": ["La cámara funciona."],
    "camera.refused": [
      "Esta página no puede usar la cámara.",
      "Haz clic en el icono junto a la dirección, permite la cámara y repite la prueba. Si ya está permitida ahí, permítela para el navegador en los ajustes del sistema.",
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
      "La cámara no transmite imagen.",
      "Vuelve a conectarla o reinicia el navegador.",
    ],
    "microphone.well": ["El micrófono funciona."],
    "microphone.quiet": [
      "El micrófono está conectado, pero no se oyó nada.",
      "Habla durante la prueba. Si sigue en silencio, elige otro micrófono en el sistema o súbele el volumen.",
    ],
    "microphone.refused": [
      "Esta página no puede usar el micrófono.",
      "Haz clic en el icono junto a la dirección, permite el micrófono y repite la prueba. Si ya está permitido ahí, permítelo para el navegador en los ajustes del sistema.",
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
      "El micrófono no transmite sonido.",
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
    "socket.well": ["Se pueden establecer llamadas."],
    "socket.blocked": [
      "Tu red bloquea los WebSockets.",
      "Desactiva la VPN, el proxy o el antivirus para esta página, o prueba otra red, como la del móvil.",
    ],
    "stun.well": ["Tu red deja pasar llamadas a otras redes."],
    "stun.unset": [
      "No está configurado en este servidor. Dentro de una misma red las llamadas funcionan igual.",
    ],
    "stun.refused": [
      "El navegador rechaza una dirección que indica el servidor; las llamadas funcionan sin ella:",
      "Avisa a quien administra este servidor: la dirección está en su configuración (ALLO_STUN, ALLO_TURN).",
    ],
    "stun.blocked": [
      "Tu red bloquea las conexiones directas con otras redes (UDP).",
      "Las llamadas a otras redes necesitan entonces un retransmisor. Prueba otra red, como la del móvil.",
    ],
    "turn.well": ["El retransmisor funciona."],
    "turn.answers": ["El retransmisor responde."],
    "turn.unset": [
      "No está configurado en este servidor. La mayoría de las llamadas funcionan igual.",
    ],
    "turn.refused": [
      "El navegador rechaza una dirección que indica el servidor; las llamadas funcionan sin ella:",
      "Avisa a quien administra este servidor: la dirección está en su configuración (ALLO_STUN, ALLO_TURN).",
    ],
    "turn.blocked": [
      "Desde aquí no se puede acceder al retransmisor.",
      "Prueba otra red y avisa a quien administra este servidor.",
    ],
    "loopback.well": [
      "La imagen y el sonido pasaron por una llamada de prueba y llegaron.",
    ],
    "loopback.no-path": [
      "Este navegador ni siquiera pudo conectarse consigo mismo.",
      "Puede que una extensión o un ajuste bloquee WebRTC: prueba una ventana privada u otro navegador.",
    ],
    "loopback.no-picture": [
      "No llegó imagen de la llamada de prueba.",
      "Actualiza este navegador o prueba otro.",
    ],
    "loopback.no-sound": [
      "No llegó sonido de la llamada de prueba.",
      "Actualiza este navegador o prueba otro.",
    ],
    untested: ["Sin probar, por el fallo de más arriba."],
  },
};
