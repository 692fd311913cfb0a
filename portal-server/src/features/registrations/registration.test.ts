import { describe, expect, it } from '@jest/globals'
import { isAbandoned, toRegistration } from './registration.ts'

const now = new Date('2026-11-22T12:00:00Z')
const registered = (registeredAt: string, done: { terms?: boolean; address?: boolean } = {}) => ({
  subject: 'a',
  registeredAt: new Date(registeredAt),
  hasAcceptedTerms: done.terms ?? false,
  hasConfirmedAddress: done.address ?? false,
})

describe('a registration', () => {
  it.each([
    ['a second before 30 days are over', '2026-10-23T12:00:01Z', {}, false],
    ['once 30 days are over', '2026-10-23T12:00:00Z', {}, true],
    ['with the terms accepted and the address never confirmed', '2026-10-01T00:00:00Z', { terms: true }, true],
    ['with the address confirmed and the terms refused', '2026-10-01T00:00:00Z', { address: true }, true],
    ['that was finished long ago', '2020-01-01T00:00:00Z', { terms: true, address: true }, false],
  ])('%s', (_, registeredAt, done, isIt) => {
    expect(isAbandoned(registered(registeredAt, done), now, 30)).toBe(isIt)
  })
})

describe('what Keycloak says of an account', () => {
  it('is read, with nothing accepted where it does not say so', () => {
    expect(toRegistration({ id: 'a', createdTimestamp: 0, email: 'ana@primer.si' })).toEqual({
      subject: 'a',
      registeredAt: new Date(0),
      hasAcceptedTerms: false,
      hasConfirmedAddress: false,
    })
  })

  it('is not guessed: without its age the run ends', () => {
    expect(() => toRegistration({ id: 'a' })).toThrow('createdTimestamp')
  })
})
