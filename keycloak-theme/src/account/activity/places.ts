import type { Device } from '../keycloak/account-api.ts'

/** One sign-in somewhere. */
export interface Place {
  readonly id: string
  readonly browser: string | undefined
  /** What people call a device with that operating system, e.g. Windows, Android, Mac. */
  readonly system: string | undefined
  readonly isMobile: boolean
  readonly ipAddress: string
  readonly startedAt: Date
  readonly lastActiveAt: Date
  readonly isCurrent: boolean
  /** Programs that were permitted in this sign-in hold access beyond it. */
  readonly hasPrograms: boolean
}

/** Every session of every device: this one first, then those used last. */
export function listPlaces(devices: readonly Device[]): Place[] {
  const sessions = devices.flatMap(({ sessions }) => sessions)
  // Lasting access bears the id of the sign-in in which it was given.
  const countOf = (id: string) => sessions.filter((session) => session.id === id).length
  const places = devices
    .flatMap(({ os, mobile, sessions }) =>
      sessions.map((session) => ({
        id: session.id,
        browser: known(browserName(session.browser)),
        system: known(systemNames[os] ?? os),
        isMobile: mobile === true,
        ipAddress: session.ipAddress,
        startedAt: new Date(session.started * 1000),
        lastActiveAt: new Date(session.lastAccess * 1000),
        isCurrent: session.current === true,
        hasPrograms: countOf(session.id) > 1,
      })),
    )
    .toSorted(
      (one, other) =>
        Number(other.isCurrent) - Number(one.isCurrent) || other.lastActiveAt.getTime() - one.lastActiveAt.getTime(),
    )
  return places.filter(({ id }, at) => places.findIndex((place) => place.id === id) === at)
}

// Keycloak puts devices with the same version of a system into one, under the name of the first: the name may be another's.
const systemNames: Readonly<Record<string, string>> = { iOS: 'iPhone/iPad', 'Mac OS X': 'Mac' }

/** "Chrome Mobile iOS/138.0.7204" is Chrome: nobody knows the number of their version, and "mobile" is English. */
const browserName = (browser: string): string =>
  (browser.split('/')[0] ?? '').replaceAll(/\s*\b(Mobile|WebView|iOS|UI)\b/g, '').trim()

const known = (name: string | undefined): string | undefined =>
  name === undefined || name === '' || name === 'Other' || name === 'Unknown' ? undefined : name
