import { meantAddress } from './misspelt-domain.ts'

describe('an address whose domain is a slip of the finger away from a common one', () => {
  it.each([
    ['gmial.com', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmal.com', 'gmail.com'],
    ['hotmai.com', 'hotmail.com'],
    ['outlok.com', 'outlook.com'],
    ['sioln.et', 'siol.net'],
  ])('at %s is asked about with %s', (typed, meant) => {
    expect(meantAddress(` Ana.Novak@${typed}`)).toEqual({ address: `ana.novak@${meant}`, domain: meant })
  })

  it.each([
    'gmail.com',
    'siol.net',
    'mail.com',
    'primer.si',
    'komunala-zagorje.si',
    'uni-lj.si',
    'hotmail.it',
    'gmx.ch',
  ])('at %s is left alone', (domain) => {
    expect(meantAddress(`ana@${domain}`)).toBeUndefined()
  })

  it('that is no address yet is left alone', () => {
    expect(meantAddress('ana')).toBeUndefined()
    expect(meantAddress('')).toBeUndefined()
  })
})
