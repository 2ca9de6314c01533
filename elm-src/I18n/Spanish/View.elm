module I18n.Spanish.View exposing (words)

import I18n.View exposing (ViewWords)
import Room.Name exposing (isolated)


words : ViewWords
words =
    { share = "Compartir pantalla"
    , sharing = "Estás compartiendo tu pantalla"
    , stop = "Dejar de compartir"
    , shareFailed = "No se pudo compartir tu pantalla. Permite que tu navegador la grabe en los ajustes del sistema e inténtalo otra vez."
    , shares = \name -> isolated name ++ " comparte una pantalla"
    , screenOf = \name -> "Pantalla de " ++ isolated name
    , pin = \name -> "Mostrar en grande: " ++ isolated name
    , view = "Vista"
    , layout = "Disposición"
    , auto = "Automática"
    , autoHint = "En grande si sois dos, en cuadrícula si sois más. Una pantalla compartida va primero."
    , grid = "Cuadrícula"
    , gridHint = "Todos del mismo tamaño."
    , spotlight = "En primer plano"
    , spotlightHint = "Quien habla se ve en grande."
    , selfView = "Mostrar mi propia imagen"
    , selfViewHint = "Los demás te ven de todos modos."
    , mirrored = "Mi propia imagen en espejo"
    , mirroredHint = "Los demás nunca la ven en espejo."
    , pictureInPicture = "Imagen en imagen"
    , corner = "Dónde está mi propia imagen"
    , cornerHint = "Cuando hay dos personas en la llamada. También puedes arrastrarla o moverla con las flechas del teclado."
    , topLeft = "Arriba a la izquierda"
    , topRight = "Arriba a la derecha"
    , bottomLeft = "Abajo a la izquierda"
    , bottomRight = "Abajo a la derecha"
    , zoomIn = "Ampliar"
    , zoomOut = "Reducir"
    , zoomWhole = "Mostrar la pantalla entera"
    , zoomKeys = "Ampliar una pantalla compartida y moverse por ella, cuando tiene el foco"
    , noCameras = "No recibir vídeo"
    , noCamerasHint = "Ahorra datos y batería. Oyes a los demás y ves sus iniciales."
    , noScreens = "Tampoco pantallas compartidas"
    , noScreensHint = "Su sonido se sigue oyendo."
    , saver = "Ahorro de datos"
    , autoFloat = "Imagen en imagen al dejar la pestaña"
    , autoFloatHint = "Una ventana pequeña sobre las demás, con el micrófono y Salir."
    }
