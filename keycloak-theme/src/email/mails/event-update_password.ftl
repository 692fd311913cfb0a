<@mail.layout title=msg("eventUpdatePasswordSubject")>
<#if (event.getDetail("by")!"") == "staff">
<@mail.text msg("eventUpdatePasswordByStaffText", mail.moment(event.date), realmName) />
<@mail.text msg("eventUpdatePasswordByStaffNotYou", properties.phone) />
<#else>
<@mail.text msg("eventUpdatePasswordText", mail.moment(event.date), event.ipAddress!"") />
<@mail.text msg("notYou", properties.phone) />
</#if>
</@mail.layout>
