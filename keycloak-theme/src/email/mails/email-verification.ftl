<@mail.layout title=msg("emailVerificationSubject") why="address">
<@mail.text msg("emailVerificationText", realmName) />
<@mail.button link msg("emailVerificationButton") />
<@mail.text msg("emailVerificationIgnore") />
</@mail.layout>
