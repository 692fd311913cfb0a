import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { readConfig } from '@moja-komunala/portal-server/config.ts'
import { createLog } from '@moja-komunala/portal-server/platform/log.ts'
import { createServices, type Services } from '@moja-komunala/portal-server/services.ts'
import { asAdministrator, createAccount, signIn } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { acceptance, importAccount } from '@moja-komunala/world/demo/finished-account.ts'
import { startKeycloakLine } from '@moja-komunala/world/test/keycloak-line.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { changeInKeycloak } from '../support/keycloak-database.ts'
import { answerTerms, groupsOf, registerUpToTerms } from '../support/registration.ts'
import { createStaff } from '../support/staff.ts'

/*
 * Registrations that nobody finished, 30 days later. Accounts are made old, and the clock is moved by days only: other tests
 * register at this moment.
 */

const { facts, inside } = getWorld()
const { portal } = facts.urls
const dayMs = 24 * 60 * 60 * 1000
const daysAgo = (days: number) => Date.now() - days * dayMs
const accepted = { termsAccepted: [acceptance('2026-11-22', new Date())] }

let services: Services
const replica = (aheadMs = 0, settings: Record<string, string> = {}) =>
  createServices({
    config: readConfig({ ...inside.portal, LOG_LEVEL: 'silent', ...settings }),
    clock: () => new Date(Date.now() + aheadMs),
    log: createLog('silent'),
    playedDay: undefined,
  })
const close = async ({ platform }: Services) => platform.db.destroy()

beforeAll(() => {
  services = replica()
})
afterAll(() => close(services))

const makeOlder = (subject: string, days: number) =>
  changeInKeycloak('update user_entity set created_timestamp = $2 where id = $1', [subject, daysAgo(days)])

type Made = Omit<Parameters<typeof importAccount>[1], 'email'>
const unfinished = async (made: Made) =>
  importAccount(await asAdministrator(), {
    email: `${randomUUID()}@posta.example`,
    groups: ['/nedokoncane-registracije'],
    ...made,
  })
const newPerson = () => {
  const email = `${randomUUID()}@posta.example`
  return { username: email, email, firstName: 'Tine', lastName: 'Medved', enabled: true }
}
const isThere = async (subject: string) =>
  ((await (await asAdministrator()).users.findOne({ id: subject })) ?? undefined) !== undefined

describe('a registration that nobody finished', () => {
  it.each<[string, Made]>([
    ['neither the terms nor the address', {}],
    ['the address is missing', { attributes: accepted }],
    ['the terms are missing', { emailVerified: true }],
  ])('(%s) is deleted after 30 days', async (_, made) => {
    const old = await unfinished({ ...made, createdTimestamp: daysAgo(30) })
    const young = await unfinished({ ...made, createdTimestamp: daysAgo(29.9) })
    expect(await services.registrationCleanUp.run()).toBeGreaterThanOrEqual(1)
    expect([await isThere(old), await isThere(young)]).toEqual([false, true])
  })

  it('is deleted by the clock of the portal, on the day that is configured', async () => {
    const subject = await unfinished({ createdTimestamp: daysAgo(20) })
    const [before, after] = [replica(9.9 * dayMs), replica(10 * dayMs)]
    const configured = replica(0, { UNFINISHED_REGISTRATION_DAYS: '25' })
    try {
      await configured.registrationCleanUp.run()
      await before.registrationCleanUp.run()
      expect(await isThere(subject)).toBe(true)
      await after.registrationCleanUp.run()
      expect(await isThere(subject)).toBe(false)
    } finally {
      for (const each of [before, after, configured]) await close(each)
    }
  })

  it('that was made with the form is one of them, until its owner finishes it', async () => {
    const visitor = new Visitor()
    const { account, page } = await registerUpToTerms(visitor)
    expect(await groupsOf(account.subject)).toEqual(['nedokoncane-registracije'])
    await answerTerms(visitor, page, 'accept')
    expect(await groupsOf(account.subject)).toEqual(['nedokoncane-registracije'])

    const keycloak = await asAdministrator()
    await keycloak.users.update({ id: account.subject }, { emailVerified: true, requiredActions: [] })
    expect((await signIn(new Visitor(), account, portal)).url).toContain(portal)
    expect(await groupsOf(account.subject)).toEqual(['stranke'])
  })

  it('that was made with the form is deleted when its days are over, terms refused', async () => {
    const visitor = new Visitor()
    const { account, page } = await registerUpToTerms(visitor)
    await answerTerms(visitor, page, 'cancel')
    await makeOlder(account.subject, 31)
    await services.registrationCleanUp.run()
    expect(await isThere(account.subject)).toBe(false)
  })
})

describe('nobody else is touched, however old', () => {
  it.each<[string, () => Promise<string>]>([
    ['a customer', async () => (await createAccount()).subject],
    ['a member of staff', async () => (await createStaff()).subject],
    [
      'an account that an administrator made and nobody has used',
      async () => (await (await asAdministrator()).users.create(newPerson())).id,
    ],
    [
      'a customer who once finished and whose address staff changed since',
      async () => {
        const { subject } = await createAccount()
        await (await asAdministrator()).users.update({ id: subject }, { emailVerified: false })
        return subject
      },
    ],
    [
      'who confirmed the address on another device and has not signed in since',
      () => unfinished({ emailVerified: true, attributes: accepted }),
    ],
    [
      'an account with a metering point',
      async () => {
        const subject = await unfinished({})
        await createMeteringPoint(subject)
        return subject
      },
    ],
  ])('%s', async (_, make) => {
    const subject = await make()
    await makeOlder(subject, 400)
    await services.registrationCleanUp.run()
    expect(await isThere(subject)).toBe(true)
  })
})

describe('a run', () => {
  it('holds no connection while Keycloak is asked', async () => {
    const line = await startKeycloakLine(facts.urls.keycloak)
    const hanging = replica(0, { KEYCLOAK_INTERNAL_URL: line.url })
    try {
      line.hang()
      const run = hanging.registrationCleanUp.run()
      await line.untilAsked()
      expect(hanging.platform.pool.totalCount - hanging.platform.pool.idleCount).toBe(0)
      line.mend()
      await run
    } finally {
      await close(hanging)
      await line.close()
    }
  })

  it('with a wrong secret fails, and deletes nothing', async () => {
    const subject = await unfinished({ createdTimestamp: daysAgo(40) })
    const wrong = replica(0, { KEYCLOAK_CLEAN_UP_CLIENT_SECRET: 'napačna skrivnost' })
    try {
      await expect(wrong.registrationCleanUp.run()).rejects.toThrow()
      expect(await isThere(subject)).toBe(true)
    } finally {
      await close(wrong)
    }
  })
})
