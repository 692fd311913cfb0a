<@mail.layout title=msg("eventUpdatePasswordSubject")>
<@mail.text msg("eventUpdatePasswordText", mail.moment(event.date), event.ipAddress!"") />
<@mail.text msg("notYou", properties.phone) />
</@mail.layout>
