<@mail.layout title=msg("eventUpdateTotpSubject")>
<@mail.text msg("eventUpdateTotpText", mail.moment(event.date), event.ipAddress!"") />
<@mail.text msg("notYou", properties.phone) />
</@mail.layout>
