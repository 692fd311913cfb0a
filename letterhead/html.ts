import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { sender, type Layout } from './letterhead.ts'
import { backgroundOf, darkStyles, paint } from './paint.ts'

/*
 * Tables and styles in place: what mail programs understand. Nothing is loaded, so nobody learns who has read it.
 * Sizes are pixels because some programs begin from thirteen of them; they all let the reader enlarge.
 */

const font = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif"

const styles = `:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
${darkStyles}
}
@media (min-width:481px){
.fact th{white-space:nowrap}
}
@media (max-width:480px){
.outside{padding:0!important}
.inside{padding:20px!important}
.wide,.wide tbody,.wide tr,.wide td,.wide a{display:block!important;box-sizing:border-box;width:100%!important;text-align:center}
.fact th,.fact td{display:block!important;width:auto!important;padding:0!important}
.fact td{padding-bottom:12px!important}
}`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const { phone, email, website } = sender
const name = escaped(sender.name)
const legalName = escaped(sender.legalName)
const address = escaped(sender.address)
const nameLines = sender.nameLines.map(escaped)

/** Programs that know no drawings leave it out: the name beside it says the same. */
const logo = readFileSync(createRequire(import.meta.url).resolve('@moja-komunala/brand/logo.svg'), 'utf8')
  .trim()
  .replace('<svg', `<svg width="29" height="36" aria-hidden="true" focusable="false" ${paint('link', 'display:block')}`)
  .replaceAll(/stroke="var\(--logo-wave[^"]*"/g, paint('wave', ''))

const contact = `<a href="tel:${phone.replaceAll(' ', '')}" ${paint('link', '')}>${phone.replaceAll(' ', '&#160;')}</a><br>
<a href="mailto:${email}" ${paint('link', '')}>${email}</a>`

const table = 'role="presentation" cellpadding="0" cellspacing="0" border="0"'

export const html: Layout = {
  // The language stands beside the text as well: many programs take the mail out of its document.
  frame: ({ language, subject, heading, preview, greeting, body, reason, words, choice }) => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no">
<title>${subject}</title>
<style>
${styles}
</style>
</head>
<body ${paint('paper', 'margin:0;padding:0')}>
<div style="display:none;max-height:0;overflow:hidden">${preview}</div>
<div role="main" lang="${language}" dir="ltr">
<table ${table} width="100%" bgcolor="${backgroundOf('paper')}" ${paint('paper', font)}>
<tr><td class="outside" align="center" style="padding:24px 12px">
<table ${table} width="100%" style="max-width:600px;text-align:left">
<tr><td ${paint('edge', 'height:6px;border-radius:12px 12px 0 0;font-size:0;line-height:0')}></td></tr>
<tr><td bgcolor="${backgroundOf('card')}" ${paint('card', 'border-width:0 1px 1px;border-style:solid;border-radius:0 0 12px 12px')}>
<table ${table} width="100%"><tr><td class="inside" style="padding:24px 32px">
<table ${table}><tr>
<td style="padding-right:12px">${logo}</td>
<td ${paint('ink', 'font-size:18px;font-weight:700;line-height:1.15')}>${nameLines.join('<br>')}</td>
</tr></table>
</td></tr><tr><td class="inside" style="padding:8px 32px 32px">
<div ${paint('ink', 'font-size:18px;line-height:1.55;overflow-wrap:anywhere')}>
<h1 style="margin:0 0 20px;font-size:26px;font-weight:700;line-height:1.25">${heading}</h1>
<p style="margin:0 0 16px">${greeting}</p>
${body}
<p style="margin:28px 0 0">${words.signOff}<br>${name}</p>
</div>
</td></tr></table>
</td></tr>
<tr><td class="inside" style="padding:20px 32px 8px">
<div ${paint('soft', 'font-size:16px;line-height:1.5;overflow-wrap:anywhere')}>
<p style="margin:0 0 12px">${reason} ${words.noReply}</p>${choice ? chosenAt(choice) : ''}
<p style="margin:0 0 12px">${words.help}<br>${contact}</p>
<p style="margin:0">${legalName}<br>${address}<br><a href="${website}" ${paint('link', '')}>${website}</a></p>
</div>
</td></tr>
</table>
</td></tr>
</table>
</div>
</body>
</html>
`,
  paragraph: (text) => `<p style="margin:0 0 16px">${text}</p>\n`,
  code: (code) =>
    `<p ${paint('wash', 'margin:0 0 16px;padding:14px 20px;border-radius:12px;font-size:30px;font-weight:700;letter-spacing:4px')}>${code}</p>\n`,
  facts: (facts) =>
    facts.length === 0
      ? ''
      : `<table class="fact" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;border-collapse:collapse">
${facts.map(row).join('')}</table>\n`,
  action: ({
    label,
    address,
    shownAddress,
    addressWords,
  }) => `<table ${table} class="wide" style="margin:24px 0 12px"><tr>
<td bgcolor="${backgroundOf('button')}" ${paint('button', 'border-radius:12px')}><a href="${address}" ${paint('button', 'display:inline-block;padding:14px 28px;border-radius:12px;font-size:18px;font-weight:600;line-height:1.25;text-decoration:none')}>${label}</a></td>
</tr></table>
<p ${paint('soft', 'margin:0 0 16px;font-size:16px')}>${addressWords}<br><a href="${address}" ${paint('link', 'overflow-wrap:anywhere')}>${shownAddress}</a></p>\n`,
}

const chosenAt = ({ label, address }: { readonly label: string; readonly address: string }): string =>
  `\n<p class="choice" style="margin:0 0 12px"><a href="${address}" ${paint('link', '')}>${label}</a></p>`

const row = ([name, value]: readonly [string, string]): string =>
  `<tr><th scope="row" ${paint('soft', 'padding:4px 20px 4px 0;font-weight:400;text-align:left;vertical-align:top')}>${name}</th><td style="padding:4px 0;font-weight:600;vertical-align:top">${value}</td></tr>\n`
