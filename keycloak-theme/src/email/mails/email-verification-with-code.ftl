<@mail.layout title=msg("emailVerificationSubject")>
<@mail.text msg("emailVerificationCodeText") />
<@mail.code code />
<@mail.text msg("emailVerificationIgnore") />
</@mail.layout>
