<@mail.layout title=msg(subjectKey, daysRemaining, reason)>
<#if messageKey == "customMessage">
<@mail.text customMessage />
<#else>
<@mail.text msg(messageKey, daysRemaining, reason) />
</#if>
</@mail.layout>
