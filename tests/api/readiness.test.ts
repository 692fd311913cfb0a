import { afterEach, describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { billingToken } from '@moja-komunala/world/actors/programs.ts'
import { mountSmallDisk, needsSmallDisk } from '@moja-komunala/world/test/small-disk.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { callApi } from '../support/api-calls.ts'
import { realmVariables, startLandedRealm, landedVersions, type LandedRealm } from '../support/landed-realm.ts'
import { startOwnDatabase } from '../support/own-database.ts'
import { startUnreadyPortal, type UnreadyPortal } from '../support/unready-portal.ts'

/* A portal that lacks what it needs says so, and what: nobody sends customers to it, and whoever runs it finds the reason. */

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

async function startPortal(environment: Record<string, string>): Promise<UnreadyPortal> {
  const portal = await startUnreadyPortal(environment)
  ends.push(() => portal.stop())
  return portal
}

async function startRealm(version: number): Promise<LandedRealm> {
  const realm = await startLandedRealm(version)
  ends.push(() => realm.end())
  return realm
}

const atRealm = ({ name }: LandedRealm) => ({
  KEYCLOAK_REALM: name,
  KEYCLOAK_CLIENT_SECRET: realmVariables.PORTAL_CLIENT_SECRET,
  KEYCLOAK_MAIL_CLIENT_SECRET: realmVariables.PORTAL_MAIL_SECRET,
  KEYCLOAK_CLEAN_UP_CLIENT_SECRET: realmVariables.PORTAL_CLEAN_UP_SECRET,
  KEYCLOAK_ACCOUNTS_CLIENT_SECRET: realmVariables.PORTAL_ACCOUNTS_SECRET,
})

/** Waits until it says so: what is looked at for the first time may take its time. */
async function expectUnready(portal: UnreadyPortal, check: string, complaint: RegExp): Promise<void> {
  await until(`the complaint of ${check}`, async () => {
    expect((await portal.readiness()).status).toBe(503)
    return (await portal.complaints()).some((sentence) => complaint.test(sentence))
  })
  expect((await portal.readiness()).checks[check]).toBe('failing')
}

const becomesReady = (portal: UnreadyPortal): Promise<void> =>
  until('it is ready', async () => (await portal.readiness()).status === 200)

describe('a portal whose realm lacks something', () => {
  it.each([
    ['portal', 'KEYCLOAK_CLIENT_SECRET'],
    ['portal-mail', 'KEYCLOAK_MAIL_CLIENT_SECRET'],
    ['portal-clean-up', 'KEYCLOAK_CLEAN_UP_CLIENT_SECRET'],
    ['portal-accounts', 'KEYCLOAK_ACCOUNTS_CLIENT_SECRET'],
  ])('is not ready with another secret of %s, and names the variable', async (client, variable) => {
    const portal = await startPortal({ [variable]: 'another one' })
    await expectUnready(portal, 'keycloakClients', new RegExp(`refuses .*"${client}" \\(${variable}\\)`))
  })

  it('is not ready at a realm of before, says what to do, and is once that is done', async () => {
    // The last one without the client portal-accounts.
    const realm = await startRealm(22)
    const portal = await startPortal(atRealm(realm))
    await expectUnready(portal, 'keycloakClients', /"portal-accounts" \(KEYCLOAK_ACCOUNTS_CLIENT_SECRET\)/)
    await expectUnready(portal, 'realm', /the realm is of version 0, and this portal needs \d+: run realm-setup/)
    await realm.setUp()
    await becomesReady(portal)
  })

  it('is not ready where a client scope is missing, and names it', async () => {
    const realm = await startRealm(landedVersions.at(-1) ?? 0)
    const scope = await realm.keycloak.clientScopes.findOneByName({ name: 'links:write' })
    await realm.keycloak.clientScopes.del({ id: scope?.id ?? '' })
    const portal = await startPortal(atRealm(realm))
    await expectUnready(portal, 'realm', /no client scope links:write/)
    await realm.setUp()
    await becomesReady(portal)
  })
})

describe('a portal whose database', () => {
  it('has another reading window is not ready, and says so', async () => {
    const portal = await startPortal({ READING_GRACE_HOURS: '5' })
    await expectUnready(portal, 'readingWindowRule', /the reading window in the database is another one/)
  })

  it('hangs is not ready, asks everybody for patience, and goes on by itself', async () => {
    const database = await startOwnDatabase()
    ends.push(() => database.stop())
    const portal = await startPortal(database.environment)
    await becomesReady(portal)
    const token = await billingToken()
    const call = () => callApi(token, '/webhooks', { portalUrl: portal.url })
    expect((await call()).status).toBe(200)
    const goOn = await database.freeze()
    try {
      const answers = await Promise.all([call(), call(), call()])
      expect(answers.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual(
        answers.map(() => [503, '5']),
      )
      expect((await portal.readiness()).status).toBe(503)
      expect((await portal.readiness()).checks).toMatchObject({ database: 'failing' })
    } finally {
      goOn()
    }
    await becomesReady(portal)
    expect((await call()).status).toBe(200)
  })

  const disk = mountSmallDisk()
  const onSmallDisk = disk === undefined ? it.skip : it
  onSmallDisk(`has no room left is not ready, says so, and is once there is room ${needsSmallDisk}`, async () => {
    if (!disk) return
    ends.push(() => disk.end())
    const database = await startOwnDatabase({ dataDir: join(disk.folder, 'data') })
    ends.push(() => database.stop())
    await disk.fill()
    const portal = await startPortal(database.environment)
    await expectUnready(portal, 'databaseRoom', /the disk of PostgreSQL is full/)
    await disk.free()
    await becomesReady(portal)
  })
})
