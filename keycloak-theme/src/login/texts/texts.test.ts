import english from '../messages/en.json' with { type: 'json' }
import slovenian from '../messages/sl.json' with { type: 'json' }
import { en } from './en.ts'
import { sl } from './sl.ts'
import { keyOfText, sayIn, type TextKey } from './texts.ts'

describe('the texts of the pages', () => {
  it('speaks Slovenian where no language is known', () => {
    expect(sayIn(undefined)('signInTitle')).toBe('Prijavi se v svoj račun')
    expect(sayIn('en')('ruleLength', { count: 8 })).toBe('at least 8 characters')
  })

  it('finds a text that Keycloak sent without its key, in whatever language', () => {
    expect(keyOfText('The e-mail address is confirmed', ['confirmEmailTitle', 'emailConfirmedTitle'])).toBe(
      'emailConfirmedTitle',
    )
    expect(keyOfText('Nekaj drugega', Object.keys(sl) as TextKey[])).toBeUndefined()
  })
})

describe('what a page recognises among the messages of Keycloak', () => {
  it('is said word for word as the page says it', () => {
    const recognised: readonly (readonly [TextKey, keyof typeof slovenian])[] = [
      ['emailTaken', 'emailExistsMessage'],
      ['emailTaken', 'usernameExistsMessage'],
      ['confirmEmailTitle', 'confirmEmailAddressVerificationHeader'],
      ['emailConfirmedTitle', 'emailVerifiedMessageHeader'],
      ['emailConfirmedAlreadyTitle', 'emailVerifiedAlreadyMessageHeader'],
    ]
    for (const [text, message] of recognised)
      expect({ message, sl: slovenian[message], en: english[message] }).toEqual({ message, sl: sl[text], en: en[text] })
  })

  it('never tells a locked account from a wrong password', () => {
    for (const messages of [slovenian, english]) {
      expect(messages.accountTemporarilyDisabledMessage).toBe(messages.invalidUserMessage)
      expect(messages.accountPermanentlyDisabledMessage).toBe(messages.invalidUserMessage)
    }
  })
})

describe('the words of the manual', () => {
  it('stand letter for letter (M1 to M4)', () => {
    expect(sl).toMatchObject({
      signInTitle: 'Prijavi se v svoj račun',
      email: 'Email',
      password: 'Geslo',
      rememberMe: 'Zapomni si me',
      forgotPassword: 'Ste pozabili geslo?',
      signIn: 'Prijava',
      newUser: 'Nov uporabnik?',
      register: 'Registracija',
      firstName: 'Ime',
      lastName: 'Priimek',
      phoneNumber: 'Telefonska številka',
      confirmPassword: 'Potrdite geslo',
      backToSignIn: '« Nazaj na prijavo',
      termsTitle: 'Pogoji uporabe',
      instructions: 'Navodila za uporabo',
      accept: 'Potrdi',
      decline: 'Zavrni',
    })
  })
})
