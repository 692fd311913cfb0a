<#assign credential = mail.credentialName(event.getDetail("credential_type")!"", event.getDetail("credential_user_label")!"")>
<@mail.layout title=msg("eventRemoveCredentialSubject")>
<@mail.text msg("eventRemoveCredentialText", credential, mail.moment(event.date), event.ipAddress!"") />
<@mail.text msg("notYou", properties.phone) />
</@mail.layout>
