import { en } from './en.ts'
import { sl } from './sl.ts'
import { sayIn, type TextKey } from './texts.ts'

const keys = Object.keys(sl) as TextKey[]
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted()

describe('the texts of the account pages', () => {
  it.each(keys)('say %s in both languages, with the same placeholders', (key) => {
    expect(sl[key].trim()).not.toBe('')
    expect(en[key].trim()).not.toBe('')
    expect(placeholders(en[key])).toEqual(placeholders(sl[key]))
  })

  it.each([
    ['user', 'Uporabnik'],
    ['profile', 'Moj profil'],
    ['profileCard', 'Upravlajte svoje osnovne podatke'],
    ['security', 'Varnost'],
    ['securityCard', 'Nadzirajte svoje geslo in dostop do računa'],
    ['signingIn', 'Prijava'],
    ['activity', 'Aktivnost'],
    ['email', 'Email'],
    ['firstName', 'Ime'],
    ['lastName', 'Priimek'],
    ['phoneNumber', 'Telefonska številka'],
    ['chooseLanguage', 'Izberi jezik'],
    ['update', 'Posodobi'],
    ['signOutOthers', 'Izpiši me iz drugih naprav'],
  ] satisfies [TextKey, string][])('%s stands letter for letter (M15 to M20)', (key, words) => {
    expect(sl[key]).toBe(words)
  })

  it('greet with the name of the utility in the genitive', () => {
    expect(sayIn('sl')('welcomeTitle', { utility: 'Komunale Zagorje' })).toBe(
      'Dobrodošli v vaš spletni profil Komunale Zagorje',
    )
  })
})
