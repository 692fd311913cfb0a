<@mail.layout title=msg("passwordChangeSubject")>
<@mail.text msg("passwordChangeText", realmName) />
<@mail.button link msg("passwordChangeButton") />
<@mail.text msg("passwordChangeIgnore", properties.phone) />
</@mail.layout>
