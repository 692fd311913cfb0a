<@mail.layout title=msg("verifiableCredentialOfferSubject")>
<@mail.text msg("verifiableCredentialOfferText", realmName, credentialScopeDisplayName) />
<@mail.button link msg("verifiableCredentialOfferButton") />
<@mail.text msg("ignore") />
</@mail.layout>
