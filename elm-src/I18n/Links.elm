module I18n.Links exposing (LinkWords, TroubleWords, english, french, german, spanish)

{-| What the page says about a link that was opened, pasted or is to be taken
along, in each language.
-}

import Invite.Arrival as Arrival exposing (Trouble(..))


type alias LinkWords =
    { sent : String
    , sentLabel : String
    , sentHint : String
    , open : String
    , trouble : Trouble -> TroubleWords
    , openThere : String
    , expired : String
    , exposed : TroubleWords
    , exposedHere : String
    , carry : String
    , carryHint : String
    , carryLabel : String
    , otherTitle : String
    , otherText : String
    , stay : String
    , go : String
    }


type alias TroubleWords =
    { title : String
    , text : String
    }


english : LinkWords
english =
    { sent = "Were you sent a link?"
    , sentLabel = "The link you were sent"
    , sentHint = "You can also paste the whole message that it came in."
    , open = "Open the link"
    , trouble =
        \trouble ->
            case trouble of
                NoLink ->
                    { title = "No link was found", text = "An invite link is long: after a # come several hundred letters and digits. Copy the whole message and paste it here." }

                Incomplete ->
                    { title = "This link is incomplete", text = "A part of it is missing. Copy the whole link, or the whole message, and paste it here." }

                Several ->
                    { title = "There is more than one link here", text = "Paste only the one that you want to open." }

                Recased ->
                    { title = "This link has lost its capital letters", text = "Something on its way made all letters small, or all of them capitals, and that cannot be undone. Ask for the link again in another way, such as a QR code or another messenger." }

                Nowhere ->
                    { title = "There is nothing at this address", text = "If you were sent a link, paste it here. Copy all of it, or the whole message." }

                Elsewhere _ ->
                    { title = "This link is for another server", text = "The call that it leads to is not on this one." }
    , openThere = "Open it there"
    , expired = "By the clock of this device, this link has expired. If the clock is wrong, the link may still work."
    , exposed =
        { title = "The server has seen this link"
        , text = "On its way the link was changed, so that your browser sent all of it to the server. The call works, but whoever runs the server could now listen in. Tell the person who sent it: they should send you a new link, best of all one to a new call."
        }
    , exposedHere = "The server has seen a link to this call, and whoever runs the server could now listen in. A host should replace all links, or better start a new call."
    , carry = "Use another browser or device"
    , carryHint = "Copy the link and open it there."
    , carryLabel = "The link you opened"
    , otherTitle = "Go to the other call?"
    , otherText = "A link to another call was opened in this tab. If you go there, you leave this one."
    , stay = "Stay here"
    , go = "Leave and go there"
    }


german : LinkWords
german =
    { sent = "Hast du einen Link bekommen?"
    , sentLabel = "Der Link, den du bekommen hast"
    , sentHint = "Du kannst auch die ganze Nachricht einfügen, in der er stand."
    , open = "Link öffnen"
    , trouble =
        \trouble ->
            case trouble of
                NoLink ->
                    { title = "Hier ist kein Link zu finden", text = "Ein Einladungslink ist lang: Nach einem # kommen mehrere hundert Buchstaben und Ziffern. Kopiere die ganze Nachricht und füge sie hier ein." }

                Incomplete ->
                    { title = "Dieser Link ist unvollständig", text = "Ein Teil fehlt. Kopiere den ganzen Link oder die ganze Nachricht und füge sie hier ein." }

                Several ->
                    { title = "Hier steht mehr als ein Link", text = "Füge nur den ein, den du öffnen willst." }

                Recased ->
                    { title = "Dieser Link hat seine Großbuchstaben verloren", text = "Unterwegs wurden alle Buchstaben klein oder alle groß, und das lässt sich nicht rückgängig machen. Lass dir den Link auf anderem Weg noch einmal schicken, zum Beispiel als QR-Code oder mit einem anderen Messenger." }

                Nowhere ->
                    { title = "Unter dieser Adresse gibt es nichts", text = "Wenn du einen Link bekommen hast, füge ihn hier ein. Kopiere ihn ganz, oder die ganze Nachricht." }

                Elsewhere _ ->
                    { title = "Dieser Link gehört zu einem anderen Server", text = "Das Gespräch, zu dem er führt, ist nicht auf diesem." }
    , openThere = "Dort öffnen"
    , expired = "Nach der Uhr dieses Geräts ist dieser Link abgelaufen. Geht die Uhr falsch, gilt er vielleicht noch."
    , exposed =
        { title = "Der Server hat diesen Link gesehen"
        , text = "Unterwegs wurde der Link so verändert, dass dein Browser ihn ganz an den Server geschickt hat. Das Gespräch funktioniert, aber wer den Server betreibt, könnte jetzt mithören. Sag es der Person, die ihn geschickt hat: Sie sollte dir einen neuen Link schicken, am besten zu einem neuen Gespräch."
        }
    , exposedHere = "Der Server hat einen Link zu diesem Gespräch gesehen, und wer den Server betreibt, könnte jetzt mithören. Ein Host sollte alle Links ersetzen oder besser ein neues Gespräch starten."
    , carry = "Anderen Browser oder anderes Gerät benutzen"
    , carryHint = "Kopiere den Link und öffne ihn dort."
    , carryLabel = "Der Link, den du geöffnet hast"
    , otherTitle = "Zum anderen Gespräch gehen?"
    , otherText = "In diesem Tab wurde der Link zu einem anderen Gespräch geöffnet. Wenn du dorthin gehst, verlässt du dieses."
    , stay = "Hier bleiben"
    , go = "Verlassen und hingehen"
    }


french : LinkWords
french =
    { sent = "Avez-vous reçu un lien\u{00A0}?"
    , sentLabel = "Le lien que vous avez reçu"
    , sentHint = "Vous pouvez aussi coller tout le message qui le contient."
    , open = "Ouvrir le lien"
    , trouble =
        \trouble ->
            case trouble of
                NoLink ->
                    { title = "Aucun lien n’a été trouvé", text = "Un lien d’invitation est long\u{00A0}: après un # viennent plusieurs centaines de lettres et de chiffres. Copiez tout le message et collez-le ici." }

                Incomplete ->
                    { title = "Ce lien est incomplet", text = "Il en manque une partie. Copiez tout le lien, ou tout le message, et collez-le ici." }

                Several ->
                    { title = "Il y a plusieurs liens ici", text = "Collez seulement celui que vous voulez ouvrir." }

                Recased ->
                    { title = "Ce lien a perdu ses majuscules", text = "En chemin, toutes les lettres sont devenues minuscules, ou toutes majuscules, et personne ne peut l’annuler. Demandez le lien à nouveau par un autre moyen, comme un code QR ou une autre messagerie." }

                Nowhere ->
                    { title = "Il n’y a rien à cette adresse", text = "Si vous avez reçu un lien, collez-le ici. Copiez-le en entier, ou tout le message." }

                Elsewhere _ ->
                    { title = "Ce lien est pour un autre serveur", text = "L’appel auquel il mène n’est pas sur celui-ci." }
    , openThere = "L’ouvrir là-bas"
    , expired = "D’après l’horloge de cet appareil, ce lien a expiré. Si l’horloge est fausse, il marche peut-être encore."
    , exposed =
        { title = "Le serveur a vu ce lien"
        , text = "En chemin, le lien a été modifié de sorte que votre navigateur l’a envoyé en entier au serveur. L’appel marche, mais la personne qui gère le serveur pourrait maintenant écouter. Dites-le à qui vous a envoyé le lien\u{00A0}: il vous en faut un nouveau, de préférence celui d’un nouvel appel."
        }
    , exposedHere = "Le serveur a vu un lien de cet appel, et la personne qui gère le serveur pourrait maintenant écouter. Un hôte devrait remplacer tous les liens ou, mieux, lancer un nouvel appel."
    , carry = "Utiliser un autre navigateur ou un autre appareil"
    , carryHint = "Copiez le lien et ouvrez-le là-bas."
    , carryLabel = "Le lien que vous avez ouvert"
    , otherTitle = "Aller à l’autre appel\u{00A0}?"
    , otherText = "Le lien d’un autre appel a été ouvert dans cet onglet. Si vous y allez, vous quittez celui-ci."
    , stay = "Rester ici"
    , go = "Quitter et y aller"
    }


spanish : LinkWords
spanish =
    { sent = "¿Te han enviado un enlace?"
    , sentLabel = "El enlace que te han enviado"
    , sentHint = "También puedes pegar todo el mensaje en el que venía."
    , open = "Abrir el enlace"
    , trouble =
        \trouble ->
            case trouble of
                NoLink ->
                    { title = "No se ha encontrado ningún enlace", text = "Un enlace de invitación es largo: después de un # vienen varios cientos de letras y cifras. Copia todo el mensaje y pégalo aquí." }

                Incomplete ->
                    { title = "Este enlace está incompleto", text = "Falta una parte. Copia el enlace entero, o todo el mensaje, y pégalo aquí." }

                Several ->
                    { title = "Aquí hay más de un enlace", text = "Pega solo el que quieras abrir." }

                Recased ->
                    { title = "Este enlace ha perdido sus mayúsculas", text = "Por el camino, todas las letras pasaron a minúsculas, o todas a mayúsculas, y eso no se puede deshacer. Pide el enlace otra vez por otro medio, como un código QR u otra aplicación de mensajes." }

                Nowhere ->
                    { title = "No hay nada en esta dirección", text = "Si te han enviado un enlace, pégalo aquí. Cópialo entero, o todo el mensaje." }

                Elsewhere _ ->
                    { title = "Este enlace es de otro servidor", text = "La llamada a la que lleva no está en este." }
    , openThere = "Abrirlo allí"
    , expired = "Según el reloj de este dispositivo, este enlace ha caducado. Si el reloj va mal, quizá aún funcione."
    , exposed =
        { title = "El servidor ha visto este enlace"
        , text = "Por el camino, el enlace cambió de modo que tu navegador lo envió entero al servidor. La llamada funciona, pero quien gestiona el servidor ahora podría escuchar. Díselo a quien te lo envió: debería mandarte un enlace nuevo, mejor el de una llamada nueva."
        }
    , exposedHere = "El servidor ha visto un enlace de esta llamada, y quien gestiona el servidor ahora podría escuchar. Un anfitrión debería sustituir todos los enlaces o, mejor, iniciar una llamada nueva."
    , carry = "Usar otro navegador u otro dispositivo"
    , carryHint = "Copia el enlace y ábrelo allí."
    , carryLabel = "El enlace que has abierto"
    , otherTitle = "¿Ir a la otra llamada?"
    , otherText = "En esta pestaña se ha abierto el enlace de otra llamada. Si vas allí, dejas esta."
    , stay = "Quedarme aquí"
    , go = "Salir e ir allí"
    }
