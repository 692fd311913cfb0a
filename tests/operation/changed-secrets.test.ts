import { afterEach, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { prepareDatabases } from '@moja-komunala/portal-server/platform/database/prepare.ts'
import { BounceAddresses } from '@moja-komunala/portal-server/platform/messages/bounces/bounce-addresses.ts'
import { MuteLinks } from '@moja-komunala/portal-server/platform/messages/choices/mute-link.ts'
import { TargetDigests } from '@moja-komunala/portal-server/platform/messages/choices/target-digests.ts'
import { signedInCustomer } from '@moja-komunala/world/actors/customers.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { startPostgres } from '@moja-komunala/world/postgres.ts'
import { databaseUrl } from '@moja-komunala/world/test/test-database.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import pg from 'pg'
import { startSecondPortal } from '../support/second-portal.ts'

/* Secrets are changed as docs/operating.md ("Changing a secret") says, and nobody notices but who should. */

const { facts, inside, dataDir } = getWorld()
const { portal } = facts.urls
const before = inside.portal.SESSION_SECRET
const started: { stop(): Promise<void> }[] = []
const clients: pg.Client[] = []

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.end()))
  await Promise.all(started.splice(0).map((part) => part.stop()))
})

describe('the secret of the sessions', () => {
  const startWith = async (settings: Record<string, string>): Promise<string> => {
    const changed = await startSecondPortal({ SESSION_SECRET: randomUUID() + randomUUID(), ...settings })
    started.push(changed)
    return changed.url
  }

  it('has one before it: sessions, links and what is remembered of addresses live on', async () => {
    const customer = await signedInCustomer(portal)
    const { subject, email } = customer.account
    await query(`insert into set_aside_target (subject, way, target_digest, reason) values ($1, 'mail', $2, '5.1.1')`, [
      subject,
      new TargetDigests({ sessionSecret: before }).of('mail', email),
    ])
    const [message] = await query<{ id: string }>(
      `insert into message (way, subject, letter, occasion, content, state, settled_at, language)
       values ('mail', $1, 'reading-corrected', gen_random_uuid(), '{"name": "Tine Medved"}', 'handed-over', now(), 'sl') returning id`,
      [randomUUID()],
    )
    const muteLink = new MuteLinks({ portalUrl: '', sessionSecret: before }).addressOf(message?.id ?? '')
    const ask = async (url: string) => {
      const cookie = `session=${customer.visitor.cookie('session')}`
      const settings = await fetch(`${url}/api/v1/notice-settings`, { headers: { cookie, accept: 'application/json' } })
      const { status } = await fetch(url + muteLink)
      return { settings: settings.status, told: await settings.json(), muteLink: status }
    }
    expect(await ask(await startWith({ SESSION_SECRETS_BEFORE: `${'y'.repeat(32)}, ${before}` }))).toMatchObject({
      ...{ settings: 200, muteLink: 200, told: { mail: { isSetAside: true } } },
    })
    // As where it leaked: the one before counts no longer.
    expect(await ask(await startWith({}))).toMatchObject({ settings: 401, muteLink: 404 })
  })

  it('has one before it: what comes back of what is on its way is known', () => {
    const address = 'odboji@portal.example'
    const id = randomUUID()
    const sent = new BounceAddresses(address, { sessionSecret: before }).of(id)
    const now = { sessionSecret: 'z'.repeat(32), sessionSecretsBefore: [before] }
    expect(new BounceAddresses(address, now).findMessageId(sent)).toBe(id)
    expect(new BounceAddresses(address, now).of(id)).not.toBe(sent)
  })
})

describe('passwords of the database', () => {
  it('of its roles are set by the set-up, of its superuser by hand; who is connected stays', async () => {
    const postgres = await startPostgres({
      dataDir: join(dataDir, `secrets-${randomUUID().slice(0, 8)}`),
      durable: false,
    })
    started.push(postgres)
    const { superuserUrl } = postgres
    const passwords = () => ({ ownerPassword: randomUUID(), appPassword: randomUUID(), keycloakPassword: randomUUID() })
    const enter = async (url: string) => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      clients.push(client)
      return client
    }
    const urlsOf = ({ ownerPassword, appPassword, keycloakPassword }: ReturnType<typeof passwords>) => [
      databaseUrl(superuserUrl, 'portal', 'portal_owner', ownerPassword),
      databaseUrl(superuserUrl, 'portal', 'portal_app', appPassword),
      databaseUrl(superuserUrl, 'keycloak', 'keycloak', keycloakPassword),
    ]
    const [old, changed] = [passwords(), passwords()]
    await prepareDatabases({ superuserUrl, ...old })
    const connected = await Promise.all(urlsOf(old).map(enter))
    await prepareDatabases({ superuserUrl, ...changed })
    for (const url of urlsOf(old)) await expect(enter(url)).rejects.toThrow('password authentication failed')
    await Promise.all(urlsOf(changed).map(enter))
    for (const client of connected) expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])

    const superuser = await enter(superuserUrl)
    await superuser.query(`alter role postgres password 'another-one'`)
    await expect(enter(superuserUrl)).rejects.toThrow('password authentication failed')
    const newUrl = databaseUrl(superuserUrl, 'postgres', 'postgres', 'another-one')
    await prepareDatabases({ superuserUrl: newUrl, ...changed })
  })
})
