<@mail.layout title=msg("eventUserDisabledByPermanentLockoutSubject")>
<@mail.text msg("eventUserDisabledByPermanentLockoutText", mail.moment(event.date)) />
</@mail.layout>
