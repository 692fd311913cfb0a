import type { Locale } from '@moja-komunala/brand/brand'
import { html } from '@moja-komunala/letterhead/html.ts'
import {
  frameWords,
  longestShownAddress,
  sender,
  type FrameWords,
  type Layout,
} from '@moja-komunala/letterhead/letterhead.ts'
import { plainText } from '@moja-komunala/letterhead/plain-text.ts'

export type MailKind = 'html' | 'text'

const layouts: Readonly<Record<MailKind, Layout>> = { html, text: plainText }
/** How a text is put into a mail. */
const texts: Readonly<Record<MailKind, (expression: string) => string>> = {
  html: (expression) => `\${unbroken(${expression})}`,
  text: (expression) => `\${${expression}}`,
}
const formats: Readonly<Record<MailKind, string>> = { html: '', text: '<#ftl output_format="plainText">\n' }

/** A mail is written once; its HTML and its plain text differ only in the macros that it calls. */
export const mailFile = (kind: MailKind, body: string): string =>
  `${formats[kind]}<#import "template.ftl" as mail>\n${body}`

/**
 * The layout of all mails as Keycloak's macros: its parts with an expression wherever the portal puts a text.
 * @param functions what the mails compute, in FreeMarker
 */
export const layoutFile = (kind: MailKind, functions: string): string =>
  `${formats[kind]}<#assign longestShownAddress = ${longestShownAddress}>
${functions}
${macros(layouts[kind], texts[kind])}`

const word = (key: keyof FrameWords): string => `\${msg("letterhead.${key}")}`

// The first paragraph is what mail programs show before the mail is opened, so the body is made before the frame.
const macros = (
  { frame, paragraph, code, action }: Layout,
  text: (expression: string) => string,
): string => `<#macro layout title why="account">
<#local body><#nested></#local>
${frame({
  language: '${locale.language}',
  subject: '${title}',
  heading: '${unbroken(title)}',
  preview: '${preview!title}',
  greeting: '${greeting()}',
  body: '${body}',
  reason: text('msg("reason." + why, properties.portalName)'),
  words: { signOff: word('signOff'), help: word('help'), noReply: word('noReply') },
  // What Keycloak writes is about the account itself.
  choice: undefined,
})}</#macro>

<#macro text words>
<#if !preview??><#assign preview = words></#if>
${paragraph(text('words'))}</#macro>

<#macro code value>
<#assign preview = (preview!"") + " " + value>
${code('${value}')}</#macro>

<#macro button link label>
<#local address = inLanguage(link)>
${action({
  label: '${label}',
  address: '${address}',
  shownAddress: '${shownAddress(address)}',
  addressWords: word('linkAddress'),
})}<#if linkExpirationFormatter?? && linkExpiration??>
<@text msg("linkLife", linkExpirationFormatter(linkExpiration)) />
</#if>
</#macro>
`

/** What mails say about the utility and in its time. */
export const mailProperties = {
  portalName: sender.portalName,
  // Dialled from the mail, so it stays on one line.
  phone: sender.phone.replaceAll(' ', '\u00a0'),
  timeZone: '${env.TIME_ZONE:Europe/Ljubljana}',
} as const

/** The words of the frame as Keycloak reads its messages, with numbers in place of names. */
export const frameMessages = (locale: Locale): Record<string, string> =>
  Object.fromEntries(
    Object.entries(frameWords[locale]).map(([key, text]) => [`letterhead.${key}`, text.replace('{name}', '{0}')]),
  )
