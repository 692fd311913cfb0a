<@mail.layout title=msg("emailTestSubject")>
<@mail.text msg("emailTestText") />
</@mail.layout>
