<@mail.layout title=msg("eventRemoveTotpSubject")>
<@mail.text msg("eventRemoveTotpText", mail.moment(event.date), event.ipAddress!"") />
<@mail.text msg("notYou", properties.phone) />
</@mail.layout>
