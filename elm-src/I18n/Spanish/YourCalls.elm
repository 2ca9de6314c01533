module I18n.Spanish.YourCalls exposing (words)

import I18n.YourCalls exposing (YourCallsWords)


words : YourCallsWords
words =
    { title = "Tus llamadas"
    , since = "Empezada"
    , open = "Abrir"
    , forget = "Olvidar"
    , forgetQuestion = "¿Olvidar esta llamada?"
    , forgetHint = "La llamada sigue, pero desde aquí ya no podrás volver como anfitrión."
    , unkept = "Tu navegador no guarda nada para esta página: solo esta pestaña puede abrir tus llamadas como anfitrión. Cuando la cierres, hará falta un enlace de anfitrión."
    , copyOwnLink = "Copiar enlace de anfitrión"
    , remember = "Recordar mis llamadas en este dispositivo"
    , rememberHint = "Para que puedas volver como anfitrión. Este navegador guarda el acceso hasta que la llamada termine o la olvides, y quien lo use puede servirse de él. Si lo desactivas, olvida todas menos las que son para más tarde."
    }
