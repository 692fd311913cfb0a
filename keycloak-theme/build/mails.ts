import type { Brand } from '@moja-komunala/brand/brand'
import type { Colours } from '@moja-komunala/brand/colours'

export type MailKind = 'html' | 'text'

/** A mail is written once; its HTML and its plain text differ only in the layout whose macros it calls. */
export const mailFile = (kind: MailKind, body: string): string =>
  `${kind === 'text' ? '<#ftl output_format="plainText">\n' : ''}<#import "template.ftl" as mail>\n${body}`

/** What the layout needs of the brand: mail programs know neither stylesheets nor custom properties, so colours stand in each element. */
export const mailProperties = ({ utility, portal }: Brand, { light, dark }: Colours): Record<string, string> => ({
  portalName: portal.name,
  utilityName: utility.name,
  legalName: utility.legalName,
  address: `${utility.street}, ${utility.town}`,
  // Dialled from the mail, so it stays on one line.
  phone: utility.phone.replaceAll(' ', '\u00a0'),
  contactEmail: utility.email,
  timeZone: '${env.TIME_ZONE:Europe/Ljubljana}',
  ...schemeProperties('light', light),
  ...schemeProperties('dark', dark),
})

const schemeProperties = (scheme: string, colours: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    ['ink', 'ink-soft', 'paper', 'card', 'line', 'brand', 'brand-deep', 'on-brand'].map((token) => [
      `${scheme}-${token}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      colours[token] ?? '',
    ]),
  )
