import { listPlaces } from './places.ts'

const session = (id: string, lastAccess: number, current = false) => ({
  id,
  ipAddress: '192.0.2.7',
  started: 1_795_300_000,
  lastAccess,
  browser: 'Firefox/141.0',
  current,
})

describe('where an account is signed in', () => {
  it('lists this device first, then those used last', () => {
    const places = listPlaces([
      { os: 'Windows', device: 'Other', sessions: [session('older', 1_795_300_010), session('newer', 1_795_300_020)] },
      { os: 'Android', device: 'K', mobile: true, sessions: [session('this', 1_795_300_005, true)] },
    ])
    expect(places.map(({ id }) => id)).toEqual(['this', 'newer', 'older'])
    expect(places[0]).toMatchObject({ browser: 'Firefox', system: 'Android', isMobile: true, isCurrent: true })
    expect(places[1]).toMatchObject({ system: 'Windows', isMobile: false, lastActiveAt: new Date(1_795_300_020_000) })
  })

  it('shows a sign-in once, and knows that programs hold access that was given in it', () => {
    const places = listPlaces([
      {
        os: 'Windows',
        device: 'Other',
        sessions: [session('this', 2, true), session('this', 1, true), session('other', 3)],
      },
    ])
    expect(places.map(({ id, hasPrograms }) => [id, hasPrograms])).toEqual([
      ['this', true],
      ['other', false],
    ])
  })

  // As Keycloak reads them from what browsers of 2026 say.
  it.each([
    ['Chrome Mobile/141.0.0', 'Android', 'Chrome', 'Android'],
    ['Firefox Mobile/141.0', 'Android', 'Firefox', 'Android'],
    ['Samsung Internet/25.0', 'Android', 'Samsung Internet', 'Android'],
    ['Mobile Safari/18.5', 'iOS', 'Safari', 'iPhone/iPad'],
    ['Mobile Safari UI/WKWebView', 'iOS', 'Safari', 'iPhone/iPad'],
    ['Chrome Mobile iOS/138.0.7204', 'iOS', 'Chrome', 'iPhone/iPad'],
    ['Safari/18.5', 'Mac OS X', 'Safari', 'Mac'],
    ['Edge/141.0.0', 'Windows', 'Edge', 'Windows'],
    ['Firefox/141.0', 'Ubuntu', 'Firefox', 'Ubuntu'],
  ])('calls %s on %s by the names that people know', (agent, os, browser, system) => {
    const [place] = listPlaces([{ os, device: 'Other', sessions: [{ ...session('one', 1), browser: agent }] }])
    expect(place).toMatchObject({ browser, system })
  })

  it('leaves out what Keycloak could not tell', () => {
    const [place] = listPlaces([
      { os: 'Other', device: 'Other', sessions: [{ ...session('one', 1_795_300_000), browser: 'Unknown/Unknown' }] },
    ])
    expect(place).toMatchObject({ browser: undefined, system: undefined })
  })
})
