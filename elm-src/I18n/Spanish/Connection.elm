module I18n.Spanish.Connection exposing (words)

import I18n.Connection exposing (ConnectionWords)
import Room.Path exposing (Path, Quality(..), Route(..))


words : ConnectionWords
words =
    { path = path
    , compare = "Comparar el código de seguridad"
    , explain = "Léanse en voz alta estos seis símbolos. Si ven los mismos, nadie intercepta su conexión, ni siquiera alguien que tenga el enlace; que coincidan por azar solo ocurre una vez entre 69 000 millones. Si son distintos, algo va mal. Cada conexión nueva tiene símbolos nuevos."
    , exchanging = "Los navegadores aún están acordando un código de seguridad."
    , broken = "Sin código de seguridad: la comprobación ha fallado. Puede que alguien intercepte esta conexión. No te fíes de ella."
    , signs = signs
    }


path : Path -> String
path { route, quality } =
    (case route of
        Direct ->
            "Conexión directa"

        Relayed ->
            "Conexión por un retransmisor"
    )
        ++ (case quality of
                Good ->
                    ", buena"

                Weak ->
                    ", débil"

                Bad ->
                    ", mala"
           )


signs : List String
signs =
    [ "Perro"
    , "Gato"
    , "León"
    , "Caballo"
    , "Unicornio"
    , "Cerdo"
    , "Elefante"
    , "Conejo"
    , "Panda"
    , "Gallo"
    , "Pingüino"
    , "Tortuga"
    , "Pez"
    , "Pulpo"
    , "Mariposa"
    , "Flor"
    , "Árbol"
    , "Cactus"
    , "Seta"
    , "Globo"
    , "Luna"
    , "Nube"
    , "Fuego"
    , "Plátano"
    , "Manzana"
    , "Fresa"
    , "Maíz"
    , "Pizza"
    , "Tarta"
    , "Corazón"
    , "Sonrisa"
    , "Robot"
    , "Sombrero"
    , "Gafas"
    , "Llave inglesa"
    , "Papá Noel"
    , "Pulgar arriba"
    , "Paraguas"
    , "Reloj de arena"
    , "Despertador"
    , "Regalo"
    , "Bombilla"
    , "Libro"
    , "Lápiz"
    , "Clip"
    , "Tijeras"
    , "Candado"
    , "Llave"
    , "Martillo"
    , "Teléfono"
    , "Bandera"
    , "Tren"
    , "Bicicleta"
    , "Avión"
    , "Cohete"
    , "Trofeo"
    , "Balón"
    , "Guitarra"
    , "Trompeta"
    , "Campana"
    , "Ancla"
    , "Auriculares"
    , "Carpeta"
    , "Chincheta"
    ]
