/*
 * The text in the QR code of a Slovenian payment slip (UPN QR), ZBS technical standard 1.1. Pure, without imports.
 *
 * Twenty fields, each ended by a line feed; the last one is a check: the lengths of the others, summed up with their
 * nineteen line feeds. Programs that print bills are not all so careful, and nothing here is paid by it: what deviates
 * is named beside what was read, and whoever reads decides.
 */

interface Field {
  readonly name: string
  readonly longest: number
  /** What may stand there; empty is always allowed unless it says otherwise. */
  readonly allowed?: RegExp
}

const day = /^$|^(0[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])\.\d{4}$/
const cross = /^X?$/

/** In the order of the standard; the leading style comes before them. */
export const upnFields = [
  { name: 'payerIban', longest: 19, allowed: /^$|^SI\d{17}$/ },
  { name: 'deposit', longest: 1, allowed: cross },
  { name: 'withdrawal', longest: 1, allowed: cross },
  { name: 'payerReference', longest: 26 },
  { name: 'payerName', longest: 33 },
  { name: 'payerStreet', longest: 33 },
  { name: 'payerTown', longest: 33 },
  { name: 'amountCents', longest: 11, allowed: /^$|^\d{11}$/ },
  { name: 'paymentDay', longest: 10, allowed: day },
  { name: 'urgent', longest: 1, allowed: cross },
  { name: 'purposeCode', longest: 4, allowed: /^[A-Z]{4}$/ },
  { name: 'purpose', longest: 42, allowed: /./ },
  { name: 'dueDay', longest: 10, allowed: day },
  { name: 'recipientIban', longest: 34, allowed: /^[A-Z]{2}\d{2}[0-9A-Z]{10,30}$/ },
  { name: 'reference', longest: 26, allowed: /^(SI\d{2}[\d-]*|RF\d{2}[0-9A-Z]+)$/ },
  { name: 'recipientName', longest: 33, allowed: /./ },
  { name: 'recipientStreet', longest: 33 },
  { name: 'recipientTown', longest: 33 },
] as const satisfies readonly Field[]

export type UpnField = (typeof upnFields)[number]['name']
export type UpnDeviation = UpnField | 'missing-fields' | 'check' | 'too-long'

/** All fields as they stand in the code, without the spaces around them. */
export type UpnSlip = Readonly<Record<UpnField, string>>

export interface ReadUpnSlip {
  readonly slip: UpnSlip
  /** Where the code is not as the standard wants it; empty for a code that keeps to it. */
  readonly deviations: readonly UpnDeviation[]
}

const leadingStyle = 'UPNQR'
/** With the check and its line feed, without the reserve. */
const longestText = 411
/** Up to here a code must go to be of any use: the reference is the last that is needed. */
const fieldsNeeded = upnFields.findIndex(({ name }) => name === 'reference') + 2

/**
 * Reads what stands in a slip's code.
 *
 * @param text the code's content, its characters already decoded
 * @returns undefined where it is another kind of code, or one that ends before the reference
 */
export function parseUpnQr(text: string): ReadUpnSlip | undefined {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  if (lines[0]?.trim().toUpperCase() !== leadingStyle || lines.length < fieldsNeeded) return undefined
  const values = upnFields.map((_, index) => lines[index + 1] ?? '')
  const deviations: UpnDeviation[] = upnFields
    .filter((field, index) => deviates(field, values[index] ?? ''))
    .map(({ name }) => name)
  if (lines.length < upnFields.length + 2) deviations.push('missing-fields')
  else if (Number(lines[upnFields.length + 1]) !== checkOf(values)) deviations.push('check')
  if (text.length > longestText) deviations.push('too-long')
  const slip = Object.fromEntries(upnFields.map(({ name }, index) => [name, (values[index] ?? '').trim()])) as UpnSlip
  return { slip, deviations }
}

function deviates({ longest, allowed }: Field, value: string): boolean {
  return value.length > longest || allowed?.test(value) === false
}

const checkOf = (values: readonly string[]): number =>
  [leadingStyle, ...values].reduce((sum, value) => sum + value.length + 1, 0)

/**
 * The characters of a code: the standard's ISO 8859-2, or UTF-8, which some programs print instead.
 *
 * @param bytes as they stand in the code
 */
export function decodeUpnQr(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('iso-8859-2').decode(bytes)
  }
}
