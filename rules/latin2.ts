/* ISO 8859-2, the characters that a payment slip's code can carry. */

/** From 0xA0 on. */
const upperHalf =
  '\u00a0Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u00adŽŻ°ą˛ł´ľśˇ¸šşťź˝žżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ' + 'ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙'

const codes = new Map([
  ...Array.from({ length: 95 }, (_, index) => [String.fromCharCode(0x20 + index), 0x20 + index] as const),
  ...Array.from(upperHalf, (character, index) => [character, 0xa0 + index] as const),
])

/** Looks like nothing, or like a hyphen that is none: no form is filled in with these. */
for (const unprintable of ['\u00a0', '\u00ad']) codes.delete(unprintable)

/** Letters that are another one with a stroke or two in one, which Unicode doesn't take apart. */
const lookalikes: Readonly<Record<string, string>> = {
  ...{ ø: 'o', Ø: 'O', ħ: 'h', Ħ: 'H', ı: 'i', ŧ: 't', Ŧ: 'T', ð: 'đ', Ð: 'Đ', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE' },
  ...{ '–': '-', '—': '-', '‐': '-', '‑': '-', '−': '-', '’': "'", '‘': "'", '‚': "'", ʼ: "'" },
  ...{ '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '…': '...', '€': 'EUR', '\u00ad': '' },
}

/** The text in one line, with what looks most like them in place of characters that a slip lacks: "Muñoz" is written "Munoz". */
export function toLatin2Text(text: string): string {
  const written = Array.from(text.normalize('NFC').replace(/\s/gu, ' '), (character) =>
    codes.has(character) ? character : closestOf(character),
  ).join('')
  // Of an accent that stands alone a blank is left.
  return written.replaceAll(/ +/g, ' ').trim()
}

function closestOf(character: string): string {
  const known = lookalikes[character]
  if (known !== undefined) return known
  const bare = character.normalize('NFKD').replace(/\p{M}+/gu, '')
  return bare !== '' && Array.from(bare).every((part) => codes.has(part)) ? bare : character
}

export function isLatin2(text: string): boolean {
  return Array.from(text).every((character) => codes.has(character))
}

/**
 * The bytes of a text, whose lines end with LF.
 * @throws RangeError for a character that there is no byte for
 */
export function latin2Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character === '\n' ? 0x0a : codes.get(character)
    if (code === undefined) throw new RangeError(`ISO 8859-2 has no byte for "${character}".`)
    return code
  })
}
