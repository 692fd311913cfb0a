<#assign credential = mail.credentialName(event.getDetail("credential_type")!"", event.getDetail("public_key_credential_label")!"")>
<@mail.layout title=msg("eventUpdateCredentialSubject")>
<@mail.text msg("eventUpdateCredentialText", credential, mail.moment(event.date), event.ipAddress!"") />
<@mail.text msg("notYou", properties.phone) />
</@mail.layout>
