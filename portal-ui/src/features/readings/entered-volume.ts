/** What a typed reading says: whole cubic metres, or what keeps it from being read. */
export type EnteredVolume =
  | { readonly kind: 'volume'; readonly volumeM3: number; readonly fractionDropped: boolean }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'too-many-digits'; readonly entered: number }

/**
 * Reads what a customer typed off the meter: leading zeros, spaces and "m³" are fine, red digits after a comma or
 * point are left out, for only whole cubic metres are asked for.
 *
 * @param text e.g. `01421`, `1 421`, `00457,92`
 * @param digits how many black digits the meter has
 */
export function parseEnteredVolume(text: string, digits: number): EnteredVolume {
  const compact = text.normalize('NFKC').replace(/m3$/i, '').replace(/\s+/g, '').replace(/m3$/i, '')
  if (compact === '') return { kind: 'missing' }
  const parts = /^(\d+)(?:[.,](\d+))?$/.exec(compact)
  if (parts === null) return { kind: 'not-a-number' }
  const [, black = '', red] = parts
  // "1.421" may be 1421 with a separator of thousands or 1 with three red digits; a leading zero tells them apart.
  if (red?.length === 3 && /^[1-9]\d{0,2}$/.test(black)) return { kind: 'ambiguous' }
  const entered = black.replace(/^0+(?=\d)/, '')
  if (entered.length > digits) return { kind: 'too-many-digits', entered: entered.length }
  return { kind: 'volume', volumeM3: Number(entered), fractionDropped: red !== undefined }
}
