import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readReturnPath } from './return-path.ts'

const portalUrl = 'https://moja.example'

describe('where a customer goes on to after signing in', () => {
  it.each(['/', '/odjemna-mesta', '/odjemna-mesta/dodaj?from=mail#form'])('%s is a page of the portal', (path) => {
    expect(readReturnPath(path, portalUrl)).toBe(path)
  })

  it.each([
    undefined,
    ['/odjemna-mesta'],
    '',
    'odjemna-mesta',
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example/',
    '/..//evil.example',
    '/..//evil.example/../auth/sign-out',
    '/auth/sign-in',
    '/api/v1/session',
  ])('%p is none', (value) => {
    expect(readReturnPath(value, portalUrl)).toBeUndefined()
  })

  it('whatever is asked for, a browser stays at the portal', () => {
    const pieces = fc.array(fc.constantFrom('/', '\\', '\t', '..', '.', '@', ':', '?', '%2f', 'evil.example'))
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((parts) => `/${parts.join('')}`),
        ),
        (value) => {
          const path = readReturnPath(value, portalUrl)
          return path === undefined || new URL(path, portalUrl).origin === portalUrl
        },
      ),
      { numRuns: 1000 },
    )
  })
})
