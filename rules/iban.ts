import { remainderBy97 } from './payment-slip.ts'

/**
 * Whether a payment can go to an account of this number: its form, and its check digits (ISO 13616). Slovenian numbers have 19
 * characters and, as they carry check digits of their own, always 56 as those of the IBAN.
 *
 * @param iban without spaces, in capital letters
 */
export function isValidIban(iban: string): boolean {
  const form = iban.startsWith('SI') ? /^SI56\d{15}$/ : /^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/
  return form.test(iban) && remainderBy97(iban.slice(4) + iban.slice(0, 4)) === 1
}

/** As slips print it: in groups of four. */
export function formatIban(iban: string): string {
  return (iban.match(/.{1,4}/g) ?? []).join(' ')
}
