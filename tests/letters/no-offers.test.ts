import { writePortalLetters } from '@moja-komunala/world/letters/portal-letters.ts'
import { findOffers } from '../support/offers.ts'

/* A notice of service is no marketing as long as there is no offer inside: in none, in neither language, at whatever length. */

const letters = await writePortalLetters()

it.each(letters)('$name ($language) offers nothing', ({ text, short, language }) => {
  expect(findOffers(`${text} ${short ?? ''}`, language)).toEqual([])
})

describe('the look for offers', () => {
  it.each([
    ['sl', 'Do konca leta 20 % popusta na filtre za vodo.', 'popusta'],
    ['sl', 'Naročite pregled napeljave po ugodni ceni.', 'naročite'],
    ['sl', 'Ob e-računu je priklop brezplačen.', 'brezplačen'],
    ['en', 'Buy a water filter now.', 'buy'],
    ['en', 'Save 20 % with our special offer.', 'offer'],
    ['en', 'Upgrade your meter.', 'upgrade'],
  ])('finds one (%s): %s', (language, text, word) => {
    expect(findOffers(text, language)).toContain(word)
  })

  it.each([
    ['sl', 'Račun lahko plačate s kodo UPN QR. Znesek poračunamo z naslednjim računom.'],
    ['en', 'The reading window is open. Was there anything special?'],
  ])('lets honest words pass (%s)', (language, text) => {
    expect(findOffers(text, language)).toEqual([])
  })

  it('looks at letters of both lengths and languages', () => {
    expect(letters.filter(({ short }) => short !== undefined).length).toBeGreaterThan(20)
    expect(new Set(letters.map(({ language }) => language))).toEqual(new Set(['sl', 'en']))
  })
})
