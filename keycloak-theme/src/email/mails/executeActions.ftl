<#assign actions = (requiredActions![])?map(action -> msg("requiredAction." + action))?join(", ")>
<@mail.layout title=msg("executeActionsSubject")>
<@mail.text msg("executeActionsText", realmName, actions) />
<@mail.button link msg("executeActionsButton") />
<@mail.text msg("ignore") />
</@mail.layout>
