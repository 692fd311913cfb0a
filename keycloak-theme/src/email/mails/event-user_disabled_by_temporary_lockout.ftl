<@mail.layout title=msg("eventUserDisabledByTemporaryLockoutSubject")>
<@mail.text msg("eventUserDisabledByTemporaryLockoutText", mail.moment(event.date)) />
<@mail.text msg("notYou", properties.phone) />
</@mail.layout>
