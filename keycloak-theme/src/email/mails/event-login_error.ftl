<@mail.layout title=msg("eventLoginErrorSubject")>
<@mail.text msg("eventLoginErrorText", mail.moment(event.date), event.ipAddress!"") />
<@mail.text msg("notYou", properties.phone) />
</@mail.layout>
