import { words as sl } from './words.sl.ts'
import { loadWords, sayIn, type TextKey } from './words.ts'

describe('the words of the account pages', () => {
  it('are those of the manual, letter for letter (M15 to M20)', () => {
    const manual = {
      user: 'Uporabnik',
      profile: 'Moj profil',
      profileCard: 'Upravlajte svoje osnovne podatke',
      security: 'Varnost',
      securityCard: 'Nadzirajte svoje geslo in dostop do računa',
      signingIn: 'Prijava',
      activity: 'Aktivnost',
      email: 'Email',
      firstName: 'Ime',
      lastName: 'Priimek',
      phoneNumber: 'Telefonska številka',
      chooseLanguage: 'Izberi jezik',
      update: 'Posodobi',
      signOutOthers: 'Izpiši me iz drugih naprav',
    } satisfies Partial<Record<TextKey, string>>
    expect(sl).toMatchObject(manual)
  })

  it('greet with the name of the utility in the genitive', async () => {
    await loadWords('sl')
    expect(sayIn('sl')('welcomeTitle', { utility: 'Komunale Zagorje' })).toBe(
      'Dobrodošli v vaš spletni profil Komunale Zagorje',
    )
  })
})
