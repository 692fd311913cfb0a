<#setting time_zone=properties.timeZone>
<#setting locale=locale.language>
<#function moment date><#return date?string((locale.language == "sl")?then("d. M. yyyy, HH:mm", "d MMM yyyy, HH:mm"))></#function>

<#-- With the name that the customer gave it, where there may be several. -->
<#function credentialName type label>
<#local name = msg("credential." + type)>
<#local known = (name == "credential." + type)?then(type, name)>
<#return (label != "" && type != "recovery-authn-codes")?then(msg("credentialNamed", known, label), known)>
</#function>

<#-- The pages behind a link speak the language of the mail, whatever browser opens them. -->
<#function inLanguage link><#return link + link?contains("?")?then("&", "?") + "kc_locale=" + locale.language></#function>

<#-- Those that confirm something carry a signed token, a dozen lines of it: they say where they lead to. -->
<#function shownAddress link>
<#if link?length <= longestShownAddress><#return link></#if>
<#return link?keep_before("://") + "://" + link?keep_after("://")?keep_before("/") + "/…">
</#function>

<#-- "e-pošta", "15 minut", a date and a time each stay on one line, as letterhead/unbroken.ts has it; addresses stay as they are. -->
<#function unbroken words>
<#return words
  ?replace("(?<![\\w@.-])e-(?=pošt|mail)", "e\x2011", "r")
  ?replace("(\\b(?!20\\d\\d )\\d{1,4}\\.?) (?=[\\p{Ll}\\d]|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)", "$1\x00A0", "r")
  ?replace("(\\p{L}{3,}) (?=20\\d\\d\\b)", "$1\x00A0", "r")>
</#function>

<#function greeting>
<#return ((user.firstName)!"")?has_content?then(msg("letterhead.greeting", (user.firstName)!""), msg("letterhead.greetingNoName"))>
</#function>
