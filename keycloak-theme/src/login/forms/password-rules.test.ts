import { passwordRules } from './password-rules.ts'

const rules = passwordRules({ length: 8, upperCase: 1, digits: 1, notUsername: true })
const broken = (password: string, username = 'ana@primer.si') =>
  rules.filter((rule) => !rule.isMet(password, username)).map(({ text }) => text)

describe('the password rules of the realm (M3)', () => {
  it('are met by eight characters with a capital and a digit', () => {
    expect(broken('Vodovod1')).toEqual([])
  })

  it('count a Slovenian capital as a capital', () => {
    expect(broken('čebela12')).toEqual(['ruleUpperCaseOne'])
    expect(broken('Čebela12')).toEqual([])
  })

  it('count a letter and the sign above it as one character, as Keycloak does', () => {
    expect(broken('Čebela12'.normalize('NFD'))).toEqual([])
    expect(broken('Čebela1'.normalize('NFD'))).toEqual(['ruleLength'])
  })

  it.each([
    ['', ['ruleLength', 'ruleUpperCaseOne', 'ruleDigitsOne', 'ruleNotUsername']],
    ['Vodovo1', ['ruleLength']],
    ['vodovod1', ['ruleUpperCaseOne']],
    ['Vodovodi', ['ruleDigitsOne']],
  ])('"%s" breaks %j', (password, expected) => {
    expect(broken(password)).toEqual(expected)
  })

  it('refuse the user name itself, however it is written', () => {
    expect(broken('ANA1@primer.si', ' ana1@primer.si ')).toEqual(['ruleNotUsername'])
  })

  it('are none where the realm sets none', () => {
    expect(passwordRules(undefined)).toEqual([])
  })
})
