import type { Device } from '../keycloak/account-api.ts'

/** One sign-in somewhere. */
export interface Place {
  readonly id: string
  readonly browser: string | undefined
  /** Operating system or kind of device, e.g. Windows 11, iPhone. */
  readonly system: string | undefined
  readonly ipAddress: string
  readonly startedAt: Date
  readonly lastActiveAt: Date
  readonly isCurrent: boolean
}

/** Every session of every device: this one first, then those used last. */
export function listPlaces(devices: readonly Device[]): Place[] {
  return devices
    .flatMap(({ os, device, sessions }) =>
      sessions.map((session) => ({
        id: session.id,
        // "Chrome/141.0.0": nobody knows the number of their version.
        browser: known(session.browser.split('/')[0]),
        system: known(device) ?? known(os),
        ipAddress: session.ipAddress,
        startedAt: new Date(session.started * 1000),
        lastActiveAt: new Date(session.lastAccess * 1000),
        isCurrent: session.current === true,
      })),
    )
    .toSorted(
      (one, other) =>
        Number(other.isCurrent) - Number(one.isCurrent) || other.lastActiveAt.getTime() - one.lastActiveAt.getTime(),
    )
}

const known = (name: string | undefined): string | undefined =>
  name === undefined || name === '' || name === 'Other' || name === 'Unknown' ? undefined : name
