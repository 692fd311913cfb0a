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
      { os: 'Android', device: 'Pixel 9', sessions: [session('this', 1_795_300_005, true)] },
    ])
    expect(places.map(({ id }) => id)).toEqual(['this', 'newer', 'older'])
    expect(places[0]).toMatchObject({ browser: 'Firefox', system: 'Pixel 9', isCurrent: true })
    expect(places[1]).toMatchObject({ system: 'Windows', lastActiveAt: new Date(1_795_300_020_000) })
  })

  it('leaves out what Keycloak could not tell', () => {
    const [place] = listPlaces([
      { os: 'Other', device: 'Other', sessions: [{ ...session('one', 1_795_300_000), browser: 'Unknown/Unknown' }] },
    ])
    expect(place).toMatchObject({ browser: undefined, system: undefined })
  })
})
