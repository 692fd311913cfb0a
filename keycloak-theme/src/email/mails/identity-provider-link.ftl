<@mail.layout title=msg("identityProviderLinkSubject", identityProviderDisplayName)>
<@mail.text msg("identityProviderLinkText", identityProviderDisplayName, realmName, identityProviderContext.username) />
<@mail.button link msg("identityProviderLinkButton") />
<@mail.text msg("ignore") />
</@mail.layout>
