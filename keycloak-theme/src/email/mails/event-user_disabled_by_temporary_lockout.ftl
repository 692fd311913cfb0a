<@mail.layout title=msg("eventUserDisabledByTemporaryLockoutSubject")>
<@mail.text msg("eventUserDisabledByTemporaryLockoutText", mail.moment(event.date)) />
<@mail.text msg("eventUserDisabledByTemporaryLockoutIfYou") />
<@mail.text msg("eventUserDisabledByTemporaryLockoutNotYou", properties.phone) />
</@mail.layout>
