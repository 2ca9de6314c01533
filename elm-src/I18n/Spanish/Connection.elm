module I18n.Spanish.Connection exposing (words)

import I18n.Connection exposing (ConnectionWords)
import Room.Path exposing (Path, Quality(..), Route(..))


words : ConnectionWords
words =
    { path = path
    , compare = "Comparar el código de seguridad"
    , explain = "Leeos estos seis signos. Si los dos veis los mismos, nadie está entre vuestros dos navegadores, ni siquiera con el enlace, salvo un azar de uno entre 69 000 millones. Si veis otros, algo va mal. Una conexión nueva tiene signos nuevos."
    , exchanging = "Vuestros navegadores aún están acordando un código de seguridad."
    , broken = "Sin código de seguridad: no se pudo acordar, como ocurre cuando alguien está entre vosotros. No te fíes de esta conexión."
    , signs = signs
    }


path : Path -> String
path { route, quality } =
    (case route of
        Direct ->
            "Conexión directa"

        Relayed ->
            "Conexión por un repetidor"
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
