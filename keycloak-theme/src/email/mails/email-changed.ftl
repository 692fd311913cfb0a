<@mail.layout title=msg("emailChangedSubject") why="address">
<@mail.text msg("emailChangedText", mail.moment(moment), realmName, newEmail) />
<@mail.text msg("emailChangedLast") />
<@mail.text msg("notYou", properties.phone) />
</@mail.layout>
