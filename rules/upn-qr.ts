import { isValidIban } from './iban.ts'
import { isLatin2, toLatin2Text } from './latin2.ts'
import { hasValidCheckDigit } from './payment-slip.ts'

/*
 * What the code of a payment slip (UPN QR) says. Source: ZBS, technical standard UPN QR 1.1; references by its rules 1.4.
 */

export interface UpnPerson {
  readonly name: string
  readonly street: string
  readonly town: string
}

export interface UpnPayment {
  readonly payer: UpnPerson
  readonly amountCents: number
  /** Of ISO 20022: SCVE is the purchase of services. */
  readonly purposeCode: string
  readonly purpose: string
  /** The last day to pay, as an ISO day; null where there is none. */
  readonly dueDay: string | null
  readonly recipient: UpnPerson & { readonly iban: string }
  /** Without spaces. */
  readonly reference: string
}

/**
 * Why there is no code: the field's path and what is wrong.
 *
 * `missing`: it must be there. `too-long`: the form has no room for it. `characters`: ISO 8859-2 lacks one. `form`: it isn't built
 * like that. `check-digits`: they belong to another number. `too-little` and `too-much`: the amount.
 */
export interface UpnFault {
  readonly field: string
  readonly code: 'missing' | 'too-long' | 'characters' | 'form' | 'check-digits' | 'too-little' | 'too-much'
}

export class UpnRefusal extends Error {
  override readonly name = 'UpnRefusal'
  readonly faults: readonly UpnFault[]

  constructor(faults: readonly UpnFault[]) {
    super(`No payment code: ${faults.map(({ field, code }) => `${field} ${code}`).join(', ')}.`)
    this.faults = faults
  }
}

const longest = { person: 33, purpose: 42, reference: 26 } as const
/** Eleven digits. */
const mostCents = 99_999_999_999

/** All that the standard forbids in a payment. */
export function findUpnFaults(payment: UpnPayment): UpnFault[] {
  const { payer, recipient, purpose, purposeCode, reference, amountCents, dueDay } = payment
  const faults = [
    ...textFaults('payer.name', payer.name, longest.person),
    // Who lives in a village without streets has none.
    ...textFaults('payer.street', payer.street, longest.person, { isOptional: true }),
    ...textFaults('payer.town', payer.town, longest.person),
    ...amountFaults(amountCents),
    ...(/^[A-Z]{4}$/.test(purposeCode) ? [] : [fault('purposeCode', 'form')]),
    ...textFaults('purpose', purpose, longest.purpose),
    ...(dueDay === null || isDay(dueDay) ? [] : [fault('dueDay', 'form')]),
    ...ibanFaults(recipient.iban),
    ...referenceFaults(reference),
    ...textFaults('recipient.name', recipient.name, longest.person),
    ...textFaults('recipient.street', recipient.street, longest.person, { isOptional: true }),
    ...textFaults('recipient.town', recipient.town, longest.person),
  ]
  return faults
}

/**
 * The text of the code: twenty fields, each ended by a line feed. Payments from an account, cash and urgency are the payer's to fill in.
 *
 * @throws UpnRefusal with everything that the standard forbids
 */
export function upnPayload(payment: UpnPayment): string {
  const faults = findUpnFaults(payment)
  if (faults.length > 0) throw new UpnRefusal(faults)
  const { payer, recipient } = payment
  const fields = [
    ...['UPNQR', '', '', '', ''],
    ...[payer.name, payer.street, payer.town],
    String(payment.amountCents).padStart(11, '0'),
    ...['', ''],
    ...[payment.purposeCode, payment.purpose, payment.dueDay === null ? '' : slipDay(payment.dueDay)],
    ...[recipient.iban, payment.reference, recipient.name, recipient.street, recipient.town],
  ]
  const lengths = fields.reduce((sum, field) => sum + field.length, fields.length)
  return [...fields, String(lengths).padStart(3, '0'), ''].join('\n')
}

/**
 * A payer's name or address as a slip has room for it: with the characters that the code can carry, and as many whole words as fit.
 * Money finds its way without it, so that it may be shortened; a recipient's may not.
 */
export function asPayer({ name, street, town }: UpnPerson): UpnPerson {
  return { name: shortened(name), street: shortened(street), town: shortened(town) }
}

function shortened(text: string): string {
  const line = toLatin2Text(text)
  if (line.length <= longest.person) return line
  const cut = line.slice(0, longest.person + 1)
  const words = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : line.slice(0, longest.person)
  return words.replace(/[\s,;-]+$/, '')
}

const fault = (field: string, code: UpnFault['code']): UpnFault => ({ field, code })

function textFaults(field: string, text: string, most: number, { isOptional = false } = {}): UpnFault[] {
  if (text.trim() === '') return isOptional && text === '' ? [] : [fault(field, 'missing')]
  return [
    ...(isLatin2(text) ? [] : [fault(field, 'characters')]),
    ...(text.length > most ? [fault(field, 'too-long')] : []),
    ...(text === text.trim() ? [] : [fault(field, 'form')]),
  ]
}

function amountFaults(cents: number): UpnFault[] {
  if (!Number.isSafeInteger(cents)) return [fault('amountCents', 'form')]
  if (cents <= 0) return [fault('amountCents', 'too-little')]
  return cents > mostCents ? [fault('amountCents', 'too-much')] : []
}

function ibanFaults(iban: string): UpnFault[] {
  if (isValidIban(iban)) return []
  const hasForm = iban.startsWith('SI') ? /^SI\d{17}$/.test(iban) : /^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/.test(iban)
  return [fault('recipient.iban', hasForm ? 'check-digits' : 'form')]
}

/** By model: SI12 has thirteen digits, SI99 none, the others up to three parts, RF as ISO 11649 has it. */
function referenceFaults(reference: string): UpnFault[] {
  if (reference === '') return [fault('reference', 'missing')]
  if (reference.length > longest.reference) return [fault('reference', 'too-long')]
  if (!hasReferenceForm(reference)) return [fault('reference', 'form')]
  return hasValidCheckDigit(reference) ? [] : [fault('reference', 'check-digits')]
}

function hasReferenceForm(reference: string): boolean {
  if (reference.startsWith('RF')) return /^RF\d{2}[0-9A-Z]{1,21}$/.test(reference)
  if (reference.startsWith('SI12')) return /^SI12\d{13}$/.test(reference)
  if (reference.startsWith('SI99')) return reference === 'SI99'
  const isOfParts = /^SI\d{2}\d{1,12}(?:-\d{1,12}){0,2}$/.test(reference)
  return isOfParts && reference.replaceAll('-', '').length <= 'SI00'.length + 20
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

const slipDay = (day: string): string => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`
