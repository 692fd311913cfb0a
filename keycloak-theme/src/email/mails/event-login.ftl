<#-- Only of sign-ins by which a program got permission for the first time. -->
<@mail.layout title=msg("eventLoginSubject")>
<@mail.text msg("eventLoginText", event.getDetail("program")!"", mail.moment(event.date), realmName) />
<@mail.text msg("eventLoginIfYou") />
<@mail.text msg("eventLoginNotYou", properties.phone) />
<@mail.button event.getDetail("programs_page") msg("eventLoginButton") />
</@mail.layout>
