import { html as asHtml } from '@moja-komunala/letterhead/html.ts'
import { frameWords, longestShownAddress, type Layout, type Mail } from '@moja-komunala/letterhead/letterhead.ts'
import { plainText } from '@moja-komunala/letterhead/plain-text.ts'
import type { Recipient } from '../keycloak/keycloak-recipients.ts'
import { html } from '../pages/html.ts'
import type { LetterText } from './letter.ts'

/** What is put into a layout: text as it is, or escaped. */
type Put = (text: string) => string

const escaped: Put = (text) => html`${text}`.markup
const asItIs: Put = (text) => text

/** A letter in the frame that every mail has, as HTML and with the same content as plain text. */
export function writeMail(
  letter: LetterText,
  recipient: Pick<Recipient, 'firstName' | 'locale'>,
  portalUrl: string,
): { readonly html: string; readonly text: string } {
  const write = (layout: Layout, put: Put): string =>
    layout.frame({ ...frameOf(letter, recipient, put), body: bodyOf(letter, recipient, portalUrl, layout, put) })
  return { html: write(asHtml, escaped), text: write(plainText, asItIs) }
}

function frameOf(
  { subject, paragraphs, reason }: LetterText,
  { firstName, locale }: Pick<Recipient, 'firstName' | 'locale'>,
  put: Put,
): Omit<Mail, 'body'> {
  const words = frameWords[locale]
  return {
    language: locale,
    subject: put(subject),
    heading: put(subject),
    preview: put(paragraphs[0] ?? subject),
    greeting: put(firstName ? words.greeting.replace('{name}', () => firstName) : words.greetingNoName),
    reason: put(reason),
    words: { signOff: put(words.signOff), help: put(words.help), noReply: put(words.noReply) },
  }
}

function bodyOf(
  { paragraphs, facts, closing, action }: LetterText,
  { locale }: Pick<Recipient, 'locale'>,
  portalUrl: string,
  layout: Layout,
  put: Put,
): string {
  const address = put(portalUrl + action.path)
  return [
    ...paragraphs.map((paragraph) => layout.paragraph(put(paragraph))),
    layout.facts(facts.map(([name, value]) => [put(name), put(value)])),
    ...closing.map((paragraph) => layout.paragraph(put(paragraph))),
    layout.action({
      label: put(action.label),
      address,
      shownAddress: address.length <= longestShownAddress ? address : `${put(portalUrl)}/…`,
      addressWords: put(frameWords[locale].linkAddress),
    }),
  ].join('')
}
