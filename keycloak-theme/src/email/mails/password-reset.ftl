<@mail.layout title=msg("passwordResetSubject")>
<@mail.text msg("passwordResetText", realmName) />
<@mail.button link msg("passwordResetButton") />
<@mail.text msg("ignore") />
</@mail.layout>
