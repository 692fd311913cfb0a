import { beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { readConfig } from '@moja-komunala/portal-server/config.ts'
import { KeycloakRecipients, NotAllowed } from '@moja-komunala/portal-server/platform/keycloak/keycloak-recipients.ts'
import { createKeycloak } from '@moja-komunala/portal-server/platform/keycloak/keycloak.ts'
import { createLog } from '@moja-komunala/portal-server/platform/log.ts'
import { asAdministrator, createAccount } from '@moja-komunala/world/actors/customers.ts'
import { askToken, billingToken } from '@moja-komunala/world/actors/programs.ts'
import { importAccount } from '@moja-komunala/world/demo/finished-account.ts'
import { accessTokenOf } from '@moja-komunala/world/keycloak-token.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { createStaff } from '../support/staff.ts'

/* How customers are reached, many at once: what the provider tells the client portal-mail, and nobody else. */

const { facts, inside } = getWorld()
const { KEYCLOAK_MAIL_CLIENT_SECRET: secret } = inside.portal
const gone = randomUUID()

let token: string
beforeAll(async () => {
  token = accessTokenOf(
    await askToken({ client_id: 'portal-mail', client_secret: secret, grant_type: 'client_credentials' }),
  )
})

async function ask(ids: unknown, by = token): Promise<unknown> {
  const answer = await fetch(`${facts.urls.keycloak}/realms/${facts.realm}/recipients`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${by}` },
    body: JSON.stringify({ ids }),
  })
  return answer.ok ? answer.json() : answer.status
}

async function createWithNumber(phoneNumber?: string): Promise<string> {
  return importAccount(await asAdministrator(), {
    email: `${randomUUID()}@posta.example`,
    emailVerified: true,
    groups: ['/stranke'],
    attributes: phoneNumber === undefined ? {} : { phoneNumber: [phoneNumber] },
  })
}

describe('the provider', () => {
  it('says of customers how they are reached, and leaves out whom there is not', async () => {
    const [ana, john] = [await createAccount(), await createAccount('en')]
    const seen = { enabled: true, firstName: 'Tine', hasNumber: false }
    expect(await ask([ana.subject, gone, john.subject])).toEqual({
      recipients: expect.arrayContaining([
        { id: ana.subject, ...seen, locale: 'sl', email: ana.email },
        { id: john.subject, ...seen, locale: 'en', email: john.email },
      ]),
      notAllowed: [],
    })
    expect(await ask([gone])).toEqual({ recipients: [], notAllowed: [] })
    expect(await ask([])).toEqual({ recipients: [], notAllowed: [] })
  })

  it('says that an account is disabled, and no address that nobody has confirmed', async () => {
    const { subject } = await createAccount()
    await (await asAdministrator()).users.update({ id: subject }, { enabled: false, emailVerified: false })
    expect(await ask([subject])).toEqual({
      recipients: [{ id: subject, enabled: false, firstName: 'Tine', locale: 'sl', hasNumber: false }],
      notAllowed: [],
    })
  })

  it.each([
    ['a mobile number', '+38641234567', '+38641234567'],
    ['one that was kept before numbers had one form', '041 234 567', '+38641234567'],
    ['a foreign mobile number', '+436641234567', '+436641234567'],
    ['a number of a country whose mobile numbers look like any other', '+14155552671', '+14155552671'],
    ['a landline', '+38635550100', undefined],
    ['what is no number', 'stara oblika', undefined],
  ])('of %s tells whether text messages reach it', async (_, kept, mobileNumber) => {
    const id = await createWithNumber(kept)
    expect(await ask([id])).toEqual({
      recipients: [{ id, enabled: true, email: expect.any(String), hasNumber: true, mobileNumber }],
      notAllowed: [],
    })
  })

  it('tells of a change at once', async () => {
    const id = await createWithNumber('+38641234567')
    await ask([id])
    const keycloak = await asAdministrator()
    const account = await keycloak.users.findOne({ id })
    await keycloak.users.update({ id }, { ...account, attributes: { phoneNumber: ['031 765 432'] } })
    expect(await ask([id])).toMatchObject({ recipients: [{ mobileNumber: '+38631765432' }] })
    await keycloak.users.del({ id })
    expect(await ask([id])).toEqual({ recipients: [], notAllowed: [] })
  })

  it('tells nothing of staff, of programs and of registrations that nobody finished, not even beside customers', async () => {
    const keycloak = await asAdministrator()
    const [mail] = await keycloak.clients.find({ clientId: 'portal-mail' })
    const program = await keycloak.clients.getServiceAccountUser({ id: mail?.id ?? '' })
    const unfinished = await importAccount(keycloak, {
      email: `${randomUUID()}@posta.example`,
      groups: ['/nedokoncane-registracije'],
    })
    const hidden = [(await createStaff()).subject, program.id ?? '', unfinished]
    const { subject } = await createAccount()
    const answer = (await ask([...hidden, subject])) as { notAllowed: string[] }
    expect(answer).toMatchObject({ recipients: [{ id: subject }] })
    expect(answer.notAllowed.toSorted()).toEqual(hidden.toSorted())
  })

  it('answers the client portal-mail and nobody else', async () => {
    const { subject } = await createAccount()
    const accounts = await askToken({
      ...{ client_id: 'portal-accounts', grant_type: 'client_credentials' },
      client_secret: inside.portal.KEYCLOAK_ACCOUNTS_CLIENT_SECRET,
    })
    for (const other of ['', await billingToken(), accessTokenOf(accounts)])
      expect(await ask([subject], other)).toBe(401)
  })

  it('takes five hundred at once, and no more', async () => {
    const many = Array.from({ length: 500 }, () => randomUUID())
    expect(await ask(many)).toEqual({ recipients: [], notAllowed: [] })
    expect([await ask([...many, gone]), await ask(undefined), await ask('vsi')]).toEqual([400, 400, 400])
  })
})

describe('the portal', () => {
  const config = readConfig({ ...inside.portal, LOG_LEVEL: 'silent' })
  const { mailClientId, mailClientSecret } = config.keycloak
  const keycloak = createKeycloak(config, createLog('silent'))
  const recipients = new KeycloakRecipients(keycloak.serviceAccount(mailClientId, mailClientSecret))

  it('finds any number of people, each of them once', async () => {
    const [ana, { subject: disabled }, staff] = [await createAccount('en'), await createAccount(), await createStaff()]
    await (await asAdministrator()).users.update({ id: disabled }, { enabled: false })
    const many = Array.from({ length: 250 }, () => randomUUID())
    const found = await recipients.findSeveral([ana.subject, ...many, disabled, staff.subject, ana.subject])
    expect(found.size).toBe(252)
    expect(found.get(ana.subject)).toEqual({
      recipient: {
        ...{ firstName: 'Tine', locale: 'en', address: ana.email },
        ...{ mobileNumber: undefined, hasNumber: false },
      },
    })
    expect(found.get(disabled)).toEqual({ nobodyBecause: 'The account is disabled.' })
    expect(found.get(many[249] ?? '')).toEqual({ nobodyBecause: 'The account is gone.' })
    await expect(recipients.find(staff.subject)).rejects.toThrow(NotAllowed)
  })
})
