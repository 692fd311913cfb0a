<@mail.layout title=msg("orgInviteSubject", organization.name) why="address">
<@mail.text msg("orgInviteText", organization.name) />
<@mail.button link msg("orgInviteButton") />
<@mail.text msg("orgInviteIgnore") />
</@mail.layout>
