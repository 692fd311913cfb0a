import english from './messages/en.json' with { type: 'json' }
import slovenian from './messages/sl.json' with { type: 'json' }
import { loadAllWords, loadWords, sayIn, type TextKey } from './words.ts'

describe('the words of the pages', () => {
  it('are Slovenian where no language is known', async () => {
    await Promise.all([loadWords('base', 'sl'), loadWords('forms', 'en')])
    expect(sayIn(undefined)('signInTitle')).toBe('Prijavi se v svoj račun')
    expect(sayIn('en')('ruleLength', { count: 8 })).toBe('at least 8\u00a0characters')
  })
})

describe('what a page recognises among the messages of Keycloak', () => {
  // By its key: what the page says stands there alone.
  it('knows the message that somebody else is signed in', () => {
    expect(slovenian).toHaveProperty('differentUserAuthenticated')
    expect(english).toHaveProperty('differentUserAuthenticated')
  })

  const recognised: readonly (readonly [TextKey, keyof typeof slovenian])[] = [
    ['emailTaken', 'emailExistsMessage'],
    ['emailTaken', 'usernameExistsMessage'],
    ['confirmEmailTitle', 'confirmEmailAddressVerificationHeader'],
    ['emailConfirmedTitle', 'emailVerifiedMessageHeader'],
    ['emailConfirmedAlreadyTitle', 'emailVerifiedAlreadyMessageHeader'],
  ]
  it.each(recognised)('%s is the message %s, word for word', async (text, message) => {
    const { sl, en } = await loadAllWords()
    expect(slovenian[message]).toBe(sl[text])
    expect(english[message]).toBe(en[text])
  })

  it('never tells a locked account from a wrong password', () => {
    for (const messages of [slovenian, english]) {
      expect(messages.accountTemporarilyDisabledMessage).toBe(messages.invalidUserMessage)
      expect(messages.accountPermanentlyDisabledMessage).toBe(messages.invalidUserMessage)
    }
  })
})

describe('the words of the manual', () => {
  it('stand letter for letter (M1 to M4)', async () => {
    const { sl } = await loadAllWords()
    const manual = {
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
    } satisfies Partial<Record<TextKey, string>>
    expect(sl).toMatchObject(manual)
  })
})
