<#-- The one layout of all mails. Mail programs ignore stylesheets, so each element carries its style; the block in the head only darkens. -->
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

<#-- A word like "e-poštni" stays on one line. -->
<#function unbroken words><#return words?replace("-", "\x2011")></#function>

<#macro layout title>
<!doctype html>
<html lang="${locale.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
<style>
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background: ${properties.darkPaper} !important; }
  .card { background: ${properties.darkCard} !important; border-color: ${properties.darkLine} !important; }
  .ink { color: ${properties.darkInk} !important; }
  .soft { color: ${properties.darkInkSoft} !important; }
  .link { color: ${properties.darkBrand} !important; }
  .button { background: ${properties.darkBrand} !important; color: ${properties.darkOnBrand} !important; }
}
</style>
</head>
<body class="paper" style="margin: 0; padding: 0; background: ${properties.lightPaper}; font-family: system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="paper" style="background: ${properties.lightPaper}">
<tr><td align="center" style="padding: 24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width: 560px; text-align: left">
<tr><td style="padding: 20px 28px; background: ${properties.lightBrandDeep}; border-radius: 14px 14px 0 0; color: #ffffff; font-size: 19px; font-weight: 700; line-height: 1.3">${properties.utilityName}<br><span style="font-size: 16px; font-weight: 400">${properties.portalName}</span></td></tr>
<tr><td class="card ink" style="padding: 28px; background: ${properties.lightCard}; border: 1px solid ${properties.lightLine}; border-top: 0; border-radius: 0 0 14px 14px; color: ${properties.lightInk}; font-size: 18px; line-height: 1.55; overflow-wrap: anywhere">
<h1 style="margin: 0 0 16px; font-size: 24px; line-height: 1.25">${unbroken(title)}</h1>
<p style="margin: 0 0 16px"><#if (user.firstName)?has_content>${msg("greeting", user.firstName)}<#else>${msg("greetingNoName")}</#if></p>
<#nested>
</td></tr>
<tr><td class="soft" style="padding: 20px 28px; color: ${properties.lightInkSoft}; font-size: 16px; line-height: 1.5">
${msg("automatic", properties.portalName)}<br><br>
${properties.legalName}<br>${properties.address}<br>${properties.phone}, <a class="link" href="mailto:${properties.contactEmail}" style="color: ${properties.lightBrand}">${properties.contactEmail}</a>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
</#macro>

<#macro text words>
<p style="margin: 0 0 16px">${words}</p>
</#macro>

<#macro code value>
<p style="margin: 0 0 16px; font-size: 30px; font-weight: 700; letter-spacing: 4px">${value}</p>
</#macro>

<#macro button link label>
<p style="margin: 24px 0"><a class="button" href="${inLanguage(link)}" style="display: inline-block; padding: 14px 28px; border-radius: 12px; background: ${properties.lightBrand}; color: ${properties.lightOnBrand}; font-weight: 600; text-decoration: none">${label}</a></p>
<#if linkExpirationFormatter?? && linkExpiration??>
<@text msg("linkLife", linkExpirationFormatter(linkExpiration)) />
</#if>
</#macro>
