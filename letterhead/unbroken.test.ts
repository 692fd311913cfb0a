import { unbroken } from './unbroken.ts'

/* What a line's end must not tear apart. `~` stands for the space that does not break. */

const read = (text: string) => unbroken(text).replaceAll('\u00a0', '~')

describe('a text on a narrow page', () => {
  it.each([
    ['a number and what it counts', 'še 4 dni, 518 m³, 1.250 l', 'še 4~dni, 518~m³, 1.250~l'],
    ['a number and what it counts, emphasised', 'še **15 minut**', 'še **15~minut**'],
    ['a size', 'največ 1 MB ali 64 KiB', 'največ 1~MB ali 64~KiB'],
    ['what is left, in English', 'for **4 more days**', 'for **4~more~days**'],
    ['a Slovenian date', 'do 2. decembra 2026', 'do 2.~decembra 2026'],
    ['as much as a year', '2026 m³', '2026~m³'],
    ['no word to a year', 'od 31. 10. 2026 porabili', 'od 31.~10.~2026 porabili'],
    ['a date in figures', 'dne 31. 10. 2026.', 'dne 31.~10.~2026.'],
    ['an English date', 'until 2 December 2026', 'until 2~December 2026'],
    ['days of a month', 'od 25. v mesecu do 2. v naslednjem', 'od 25.~v mesecu do 2.~v naslednjem'],
    ['a time', 'danes ob 14:35, today at **14:35**', 'danes ob~14:35, today at~**14:35**'],
    ['a telephone number', 'Pokličite 03 000 00 00.', 'Pokličite 03~000~00~00.'],
    ['a foreign telephone number after its country', '+43 664 1234567', '+43 664~1234567'],
    ['a reference', 'na primer SI12 1033842574531', 'na primer SI12~1033842574531'],
    ['a number by its name', 'koda št. 3', 'koda št.~3'],
    ['a place', 'Cesta zmage 57, 1410 Zagorje ob Savi', 'Cesta zmage 57, 1410 Zagorje~ob~Savi'],
  ])('keeps %s on one line', (_, text, bound) => expect(read(text)).toBe(bound))

  it('still breaks between words, after a sentence and after a long number', () => {
    const text = 'Odjemno mesto 0040098579 je povezano z vašim računom 1. Odslej ga najdete v meniju.'
    expect(unbroken(text)).toBe(text)
  })
})
