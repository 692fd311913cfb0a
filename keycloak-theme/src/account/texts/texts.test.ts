import { sl } from './sl.ts'
import { sayIn } from './texts.ts'

describe('the texts of the account pages', () => {
  it('stand letter for letter where the manual says them (M15 to M20)', () => {
    expect(sl).toMatchObject({
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
    })
  })

  it('greet with the name of the utility in the genitive', () => {
    expect(sayIn('sl')('welcomeTitle', { utility: 'Komunale Zagorje' })).toBe(
      'Dobrodošli v vaš spletni profil Komunale Zagorje',
    )
  })
})
