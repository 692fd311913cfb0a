import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { decodeSms, encodeSms, joinParts, partsOf, spellInGsm } from './gsm.ts'

describe('a text in the letters of GSM 03.38', () => {
  it.each([
    ['Števec odčitajte še danes – žal ni stanja.', 'Stevec odcitajte se danes - zal ni stanja.'],
    ['ŠČŽĆĐ šč́žćđ', 'SCZCD sczcd'],
    ['„Poraba“ je 12 m³…', '"Poraba" je 12 m3...'],
    ['1\u{A0}234,50\u{202F}€', '1 234,50 €'],
    ['Größe für Müller, à la carte', 'Größe für Müller, à la carte'],
    ['ﬁltra', 'filtra'],
  ])('%s', (text, spelt) => {
    expect(spellInGsm(text)).toBe(spelt)
    expect(partsOf(spelt).alphabet).toBe('gsm-7')
  })

  it('keeps what can’t be spelt, so that it goes out as it is meant', () => {
    expect(spellInGsm('Вода ✓ š')).toBe('Вода ✓ s')
  })
})

describe('how many SMS a text is', () => {
  it.each([
    ['', 'gsm-7', 0, 1],
    ['a'.repeat(160), 'gsm-7', 160, 1],
    ['a'.repeat(161), 'gsm-7', 161, 2],
    ['a'.repeat(306), 'gsm-7', 306, 2],
    ['a'.repeat(307), 'gsm-7', 307, 3],
    ['€'.repeat(80), 'gsm-7', 160, 1],
    // 153 is odd: no part ends in the middle of a sign of two septets.
    ['€'.repeat(153), 'gsm-7', 306, 3],
    ['č'.repeat(70), 'ucs-2', 70, 1],
    ['č'.repeat(71), 'ucs-2', 71, 2],
    ['č'.repeat(134), 'ucs-2', 134, 2],
    ['č'.repeat(135), 'ucs-2', 135, 3],
    // 67 is odd, too: none in the middle of a pair.
    ['💧'.repeat(67), 'ucs-2', 134, 3],
  ] as const)('%s', (text, alphabet, length, parts) => {
    expect(partsOf(text)).toEqual({ alphabet, length, parts })
  })

  it('and whatever is written, the parts fit and say the same together', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const encoded = encodeSms(text)
        const most = encoded.parts.length === 1 ? [160, 140] : [153, 134]
        for (const part of encoded.parts)
          expect(part.length).toBeLessThanOrEqual(most[encoded.alphabet === 'gsm-7' ? 0 : 1] ?? 0)
        expect(decodeSms(joinParts(encoded), encoded.alphabet)).toBe(text.normalize('NFC'))
      }),
    )
  })

  it('in the table’s own octets', () => {
    expect(encodeSms('@£$ _{}€Ü').parts[0]?.toString('hex')).toBe('000102' + '2011' + '1b281b29' + '1b65' + '5e')
  })
})
