<#assign browser = event.getDetail("browser")!msg("unknownBrowser")>
<#assign system = event.getDetail("system")!msg("unknownSystem")>
<@mail.layout title=msg("unknownDeviceSubject")>
<@mail.text msg("unknownDeviceText", mail.moment(event.date), realmName, browser, system, event.ipAddress!"") />
<@mail.text msg("unknownDeviceIfYou") />
<@mail.text msg("unknownDeviceNotYou", properties.phone) />
<@mail.button event.getDetail("security_page") msg("unknownDeviceButton") />
</@mail.layout>
