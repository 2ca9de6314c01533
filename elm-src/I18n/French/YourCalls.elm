module I18n.French.YourCalls exposing (words)

import I18n.YourCalls exposing (YourCallsWords)


words : YourCallsWords
words =
    { title = "Vos appels"
    , since = "Commencé"
    , open = "Ouvrir"
    , forget = "Oublier"
    , forgetQuestion = "Oublier cet appel\u{00A0}?"
    , forgetHint = "L’appel continue, mais vous ne pourrez plus y revenir en tant qu’hôte depuis cet appareil."
    , unkept = "Votre navigateur ne garde rien pour cette page\u{00A0}: seul cet onglet peut ouvrir vos appels en tant qu’hôte. Une fois fermé, il faut un lien d’hôte."
    , copyOwnLink = "Copier le lien d’hôte"
    , remember = "Retenir mes appels sur cet appareil"
    , rememberHint = "Pour y revenir en tant qu’hôte. Ce navigateur garde l’accès jusqu’à la fin de l’appel ou jusqu’à ce que vous l’oubliiez, et quiconque l’utilise peut s’en servir. Désactivé, il oublie tous les appels, sauf ceux prévus pour plus tard."
    }
