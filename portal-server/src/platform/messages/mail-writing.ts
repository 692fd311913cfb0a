import { html as asHtml } from '@moja-komunala/letterhead/html.ts'
import { frameWords, longestShownAddress, type Layout, type Mail } from '@moja-komunala/letterhead/letterhead.ts'
import { plainText } from '@moja-komunala/letterhead/plain-text.ts'
import { unbroken } from '@moja-komunala/letterhead/unbroken.ts'
import type { Recipient } from '../keycloak/keycloak-recipients.ts'
import { html } from '../pages/html.ts'
import type { LetterText } from './letter.ts'

/** How a text, or an address, is put into a layout. */
interface Put {
  readonly text: (text: string) => string
  readonly address: (address: string) => string
}

const escaped = (text: string): string => html`${text}`.markup
const asItIs = (text: string): string => text

const intoHtml: Put = {
  // "e-pošta" stays on one line as well.
  text: (text) => escaped(unbroken(text)).replaceAll(/(?<![\w@.-])e-(?=pošt|mail)/g, 'e\u2011'),
  address: escaped,
}
const intoText: Put = { text: asItIs, address: asItIs }

/**
 * A letter in the frame that every mail has, as HTML and with the same content as plain text.
 *
 * @param muteUrl where its reader chooses what to get, where there is a choice
 */
export function writeMail(
  letter: LetterText,
  recipient: Pick<Recipient, 'firstName' | 'locale'>,
  portalUrl: string,
  muteUrl?: string,
): { readonly html: string; readonly text: string } {
  const write = (layout: Layout, put: Put): string =>
    layout.frame({
      ...frameOf(letter, recipient, muteUrl, put),
      body: bodyOf(letter, recipient, portalUrl, layout, put),
    })
  return { html: write(asHtml, intoHtml), text: write(plainText, intoText) }
}

function frameOf(
  { subject, paragraphs, reason }: LetterText,
  { firstName, locale }: Pick<Recipient, 'firstName' | 'locale'>,
  muteUrl: string | undefined,
  put: Put,
): Omit<Mail, 'body'> {
  const words = frameWords[locale]
  return {
    language: locale,
    subject: put.text(subject),
    heading: put.text(subject),
    preview: put.text(paragraphs[0] ?? subject),
    greeting: put.text(firstName ? words.greeting.replace('{name}', () => firstName) : words.greetingNoName),
    reason: put.text(reason),
    words: { signOff: put.text(words.signOff), help: put.text(words.help), noReply: put.text(words.noReply) },
    choice: muteUrl === undefined ? undefined : { label: put.text(words.choice), address: put.address(muteUrl) },
  }
}

function bodyOf(
  { paragraphs, facts, closing, action }: LetterText,
  { locale }: Pick<Recipient, 'locale'>,
  portalUrl: string,
  layout: Layout,
  put: Put,
): string {
  const address = put.address(portalUrl + action.path)
  return [
    ...paragraphs.map((paragraph) => layout.paragraph(put.text(paragraph))),
    layout.facts(facts.map(([name, value]) => [put.text(name), put.text(value)])),
    ...closing.map((paragraph) => layout.paragraph(put.text(paragraph))),
    layout.action({
      label: put.text(action.label),
      address,
      shownAddress: address.length <= longestShownAddress ? address : `${put.address(portalUrl)}/…`,
      addressWords: put.text(frameWords[locale].linkAddress),
    }),
  ].join('')
}
