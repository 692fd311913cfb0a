<@mail.layout title=msg("emailChangeAskedSubject")>
<@mail.text msg("emailChangeAskedText", mail.moment(moment), realmName, newEmail) />
<@mail.text msg("emailChangeAskedIfYou") />
<@mail.text msg("emailChangeAskedNotYou", properties.phone) />
<@mail.button accountLink msg("emailChangeAskedButton") />
</@mail.layout>
