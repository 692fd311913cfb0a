import { brand } from '@moja-komunala/brand/brand'
import { commonPasswords, passwordWords } from './common-passwords.ts'

describe('passwords that are guessed first', () => {
  it('are those that many people have, in lower case, as Keycloak compares them', () => {
    expect(commonPasswords.length).toBeGreaterThan(40_000)
    expect(commonPasswords).toEqual(expect.arrayContaining(['password1', 'abc12345', '1q2w3e4r']))
    expect(commonPasswords.filter((password) => password !== password.toLowerCase())).toEqual([])
  })

  it('hold the utility’s own words, whichever utility it is', () => {
    expect(passwordWords(brand)).toEqual(expect.arrayContaining(['komunala', 'zagorje', 'moja', 'geslo']))
    const other = { ...brand.utility, name: 'Vodovod Škofja Loka', town: '4220 Škofja Loka' }
    expect(passwordWords({ ...brand, utility: other })).toEqual(expect.arrayContaining(['skofja', 'loka']))
  })
})
