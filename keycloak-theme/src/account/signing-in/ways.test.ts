import type { CredentialKind } from '../keycloak/account-api.ts'
import { adviceOn, listWays, mayAdd } from './ways.ts'

const kind = (type: string, ...credentials: object[]): CredentialKind => ({
  type,
  removeable: true,
  userCredentialMetadatas: credentials.map((credential, index) => ({
    credential: { id: `${type} ${index}`, createdDate: 1_795_300_000_000, ...credential },
  })),
})
const app = kind('otp', { userLabel: 'Telefon' })
const codes = (left: number) =>
  kind('recovery-authn-codes', {
    userLabel: 'Rezervne kode',
    credentialData: JSON.stringify({ totalCodes: 12, remainingCodes: left }),
  })
const adviceFor = (...kinds: CredentialKind[]) => adviceOn(listWays(kinds))

describe('second factors of an account', () => {
  it('lists each with its name, and how many recovery codes are left', () => {
    const ways = listWays([kind('password', {}), app, kind('webauthn', { userLabel: '' }), codes(9)])
    expect(ways.map(({ type, label }) => [type, label])).toEqual([
      ['otp', 'Telefon'],
      ['webauthn', undefined],
      ['recovery-authn-codes', undefined],
    ])
    expect(ways.map((way) => way.codes)).toEqual([undefined, undefined, { left: 9, total: 12 }])
  })

  it.each(['', 'no JSON', '{"totalCodes":"12"}'])('does not guess how many codes are left: %s', (credentialData) => {
    expect(listWays([kind('recovery-authn-codes', { credentialData })])[0]?.codes).toBeUndefined()
  })

  it('advises recovery codes to who has a single way, which may be lost', () => {
    expect(adviceFor(app)).toBe('noRecoveryCodes')
    expect(adviceFor(app, kind('webauthn', {}))).toBeUndefined()
    expect(adviceFor(app, codes(12))).toBeUndefined()
    expect(adviceFor()).toBeUndefined()
  })

  it('warns when recovery codes run out, or are all that is left', () => {
    expect(adviceFor(app, codes(4))).toBeUndefined()
    expect(adviceFor(app, codes(3))).toBe('fewCodesLeft')
    expect(adviceFor(codes(12))).toBe('onlyRecoveryCodes')
  })

  it('offers recovery codes beside another way only', () => {
    expect(mayAdd('recovery-authn-codes', [])).toBe(false)
    expect(mayAdd('recovery-authn-codes', listWays([codes(12)]))).toBe(false)
    expect(mayAdd('recovery-authn-codes', listWays([app]))).toBe(true)
    expect(mayAdd('otp', [])).toBe(true)
  })
})
