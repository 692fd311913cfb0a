import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { Portal } from '@moja-komunala/portal-server/portal.ts'
import { systemToken } from '@moja-komunala/world/keycloak-token.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { callApi } from '../support/api-calls.ts'
import { startOwnRealm, type OwnRealm } from '../support/own-realm.ts'
import { startSecondPortal } from '../support/second-portal.ts'

/* The realm changes its keys while programs work. In a realm of its own: tokens of the world's stay as they are. */

const clientId = 'hisa'
const secret = randomUUID()
let realm: OwnRealm
let portal: Portal

beforeAll(async () => {
  realm = await startOwnRealm()
  await (
    await realm.asAdministrator()
  ).clients.create({
    clientId,
    secret,
    serviceAccountsEnabled: true,
    standardFlowEnabled: false,
    defaultClientScopes: ['basic', 'metering-points:read-own'],
  })
  portal = await startSecondPortal({ KEYCLOAK_REALM: realm.name, API_REQUESTS_PER_MINUTE: '1000000' })
})
afterAll(async () => {
  await portal.stop()
  await realm.end()
})

const newToken = () => systemToken(`${getWorld().facts.urls.keycloak}/realms/${realm.name}`, clientId, secret)

const keyOf = (token: string) =>
  (JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as { kid: string }).kid
const call = async (token: string) => (await callApi(token, '/metering-points', { portalUrl: portal.url })).status

const keyProvider = 'org.keycloak.keys.KeyProvider'

/** A new key takes over; the one before only checks from now on, so that what it signed stays good. */
async function rotate(priority: number): Promise<void> {
  const keycloak = await realm.asAdministrator()
  const parentId = (await keycloak.realms.findOne({ realm: realm.name }))?.id ?? ''
  const signing = (await keycloak.components.find({ type: keyProvider })).filter(
    ({ providerId, config }) => providerId === 'rsa-generated' && config?.['active']?.[0] !== 'false',
  )
  const config = { priority: [String(priority)], algorithm: ['RS256'] }
  const name = `rsa-${priority}`
  await keycloak.components.create({ name, parentId, providerType: keyProvider, providerId: 'rsa-generated', config })
  for (const { id = '', ...earlier } of signing)
    await keycloak.components.update({ id }, { ...earlier, config: { ...earlier.config, active: ['false'] } })
}

describe('when the realm changes its keys while programs work', () => {
  it('no call is lost, neither with tokens of the old key nor of the new ones', async () => {
    const first = await newToken()
    const answers: { key: string; status: number }[] = []
    const note = async (token: string) => answers.push({ key: keyOf(token), status: await call(token) })
    let isOver = false
    const work = async (nextToken: () => Promise<string>) => {
      while (!isOver) await note(await nextToken())
    }
    const working = [work(async () => first), work(async () => first), work(newToken), work(newToken)]

    const answersWith = (key: string) => answers.filter((answer) => answer.key === key).length
    /** Tokens of the oldest key and of the newest one are in use. */
    const bothInUse = async (newest: string) => {
      const wanted = answersWith(keyOf(first)) + 20
      await until(
        'tokens of both keys are in use',
        () => answersWith(keyOf(first)) >= wanted && answersWith(newest) >= 20,
      )
    }
    await bothInUse(keyOf(first))
    for (const priority of [200, 300, 400]) {
      await rotate(priority)
      await bothInUse(keyOf(await newToken()))
    }
    isOver = true
    await Promise.all(working)

    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
    // It was about several keys, and about calls with the oldest until the end.
    expect(new Set(answers.map(({ key }) => key)).size).toBe(4)
    expect(await call(first)).toBe(200)
  })
})
