<#ftl output_format="plainText">
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

<#macro layout title>
<#if (user.firstName)?has_content>${msg("greeting", user.firstName)}<#else>${msg("greetingNoName")}</#if>

<#nested>
${msg("automatic", properties.portalName)}

${properties.legalName}
${properties.address}
${properties.phone}, ${properties.contactEmail}
</#macro>
<#macro text words>
${words}

</#macro>
<#macro code value>
${value}

</#macro>
<#macro button link label>
${label}:
${inLanguage(link)}

<#if linkExpirationFormatter?? && linkExpiration??>
<@text msg("linkLife", linkExpirationFormatter(linkExpiration)) />
</#if>
</#macro>
