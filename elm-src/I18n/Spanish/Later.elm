module I18n.Spanish.Later exposing (words)

import I18n.Later exposing (LaterWords)


words : LaterWords
words =
    { forLater = "Para más tarde"
    , title = "Una llamada para más tarde"
    , name = "¿Cómo se llama?"
    , nameExample = "Ensayo del coro"
    , nameHint = "Solo conocen el nombre este navegador y el archivo de calendario que guardes."
    , when = "¿Cuándo?"
    , atTime = "A una hora concreta"
    , time = "Día y hora"
    , timeHint = "Según el reloj de este dispositivo. Cada persona la ve en su propia hora."
    , whenever = "En cualquier momento"
    , wheneverHint = "Una sala propia: siempre el mismo enlace."
    , knockHint = "Si no, cualquiera que tenga el enlace entra en cuanto tú estés."
    , make = "Crear la llamada"
    , making = "Creando…"
    , kept = "Después solo este navegador podrá abrir la llamada como anfitrión. Guarda el acceso hasta que lo olvides."
    , noTime = "Elige un día y una hora."
    , past = "Esa hora ya ha pasado. Elige otra."
    , tooLate = "Es demasiado tarde: en este servidor un enlace funciona como mucho hasta"
    , linkUntil = "El enlace funciona hasta"
    , renewed = "Al abrirlo aquí se prolonga."
    , untitled = "Llamada de vídeo"
    , calendar = "Archivo de calendario"
    , about = "Abre este enlace para entrar en la llamada:"
    , forgetHint = "Nadie podrá abrirla ya como anfitrión: quien tenga el enlace esperará a la puerta."
    , callAt = "La llamada es para"
    }
