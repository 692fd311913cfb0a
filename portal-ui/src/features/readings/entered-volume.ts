/** What a typed reading says: whole cubic metres, or what keeps it from being read. */
export type EnteredVolume =
  | { readonly kind: 'volume'; readonly volumeM3: number; readonly fractionDropped: boolean }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'too-many-digits'; readonly entered: number }

/** What is left of a typed or pasted text without spaces, the unit, and a word in front; it need not be a number. */
function withoutTrimmings(text: string): string {
  return (
    text
      .normalize('NFKC')
      // Invisible marks come along when something is copied from a mail or a document.
      .replace(/\p{Cf}/gu, '')
      .replace(/^\s*\p{L}[\p{L}\s]*[:\s]/u, '')
      .replace(/[\s'’]+/g, '')
      .replace(/m\^?3\.?$/i, '')
  )
}

const number = /^(\d+)(?:[.,](\d+))?$/

/** The number in a pasted text as it belongs into the field; undefined where there is none or more than one. */
export function pastedNumber(text: string): string | undefined {
  const compact = withoutTrimmings(text)
  return number.test(compact) ? compact : undefined
}

/**
 * Reads what a customer typed or pasted: leading zeros, spaces, "m³" and a word in front are fine, red digits after a
 * comma or point are left out, for only whole cubic metres are asked for.
 *
 * @param text e.g. `01421`, `1 421`, `00457,92`, `Stanje: 457 m³`
 * @param digits how many black digits the meter has
 */
export function parseEnteredVolume(text: string, digits: number): EnteredVolume {
  const compact = withoutTrimmings(text)
  if (compact === '') return { kind: 'missing' }
  const parts = number.exec(compact)
  if (parts === null) return { kind: 'not-a-number' }
  const [, black = '', red] = parts
  // "1.421" may be 1421 with a separator of thousands or 1 with three red digits; a leading zero tells them apart.
  if (red?.length === 3 && /^[1-9]\d{0,2}$/.test(black)) return { kind: 'ambiguous' }
  const entered = black.replace(/^0+(?=\d)/, '')
  if (entered.length > digits) return { kind: 'too-many-digits', entered: entered.length }
  return { kind: 'volume', volumeM3: Number(entered), fractionDropped: red !== undefined }
}
