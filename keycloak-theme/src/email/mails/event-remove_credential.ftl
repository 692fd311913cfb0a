<#assign credential = event.getDetail("credential_type")!"">
<@mail.layout title=msg("eventRemoveCredentialSubject")>
<@mail.text msg("eventRemoveCredentialText", mail.credentialName(credential), mail.moment(event.date), event.ipAddress!"") />
<@mail.text msg("notYou", properties.phone) />
</@mail.layout>
