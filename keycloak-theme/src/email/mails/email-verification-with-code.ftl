<@mail.layout title=msg("emailVerificationSubject") why="address">
<@mail.text msg("emailVerificationCodeText") />
<@mail.code code />
<@mail.text msg("emailVerificationIgnore") />
</@mail.layout>
