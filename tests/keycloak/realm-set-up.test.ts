import { describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { connectForSetUp, NoAccess } from '@moja-komunala/portal-server/platform/keycloak/realm/administrator.ts'
import { RealmApi } from '@moja-komunala/portal-server/platform/keycloak/realm/realm-api.ts'
import { setUpRealm } from '@moja-komunala/portal-server/platform/keycloak/realm/set-up-realm.ts'
import { systemToken } from '@moja-komunala/world/keycloak-token.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { listMissing } from '../support/contained.ts'
import {
  addOperatorsProgram,
  createOldAccount,
  groupsOf,
  landedVersions,
  realmVariables,
  useLandedRealms,
} from '../support/landed-realm.ts'

/* What is said and done about a realm that is there: by whom, in which words, and what of the utility's own stays. */

const { facts } = getWorld()
const latest = landedVersions.at(-1) ?? 0

const start = useLandedRealms()

describe('a dry run', () => {
  it('says in words what would be done, and does none of it', async () => {
    const realm = await start(24)
    const before = await realm.export()
    const said = await realm.setUp({ isDryRun: true })
    expect(said).toEqual(
      expect.arrayContaining([
        'client scope "announcements:read" will be added.',
        'client "billing": default scope "announcements:read" will be added.',
        'texts in "sl": "scopeAnnouncementsRead" will be "vidi obvestila strankam, njihove roke in kdaj so bila poslana".',
        'role behind the client scope "announcements:read-as-staff": "osebje" will be added.',
        'Nothing has been changed.',
      ]),
    )
    expect(listMissing(before, await realm.export())).toEqual([])
    expect(await realm.setUp({ isDryRun: true })).toEqual(said)
  })
})

describe('what the utility set itself', () => {
  it('stays through an upgrade, and is named', async () => {
    const realm = await start(24)
    const { keycloak, name } = realm
    await addOperatorsProgram(realm)
    await keycloak.realms.update(
      { realm: name },
      {
        failureFactor: 4,
        passwordPolicy:
          'length(12) and upperCase(1) and digits(1) and notUsername(undefined) and notCommon(undefined) and passwordHistory(2)',
        smtpServer: {
          host: 'mail.example',
          port: '587',
          from: 'a@posta.example',
          auth: 'true',
          user: 'a',
          password: 'b',
        },
      },
    )
    await keycloak.realms.addLocalization({ realm: name, selectedLocale: 'sl', key: 'phoneNumber' }, 'Telefon')
    const said = await realm.setUp()
    expect(said).toEqual(
      expect.arrayContaining([
        'realm: failureFactor stays "4", as somebody set it; as it ships it is "6".',
        'texts in "sl": "phoneNumber" stays "Telefon", as somebody set it; as it ships it is "Telefonska številka".',
      ]),
    )
    const after = await keycloak.realms.findOne({ realm: name })
    expect(after).toMatchObject({ failureFactor: 4, smtpServer: { host: 'mail.example', user: 'a' } })
    expect(after?.passwordPolicy).toContain('length(12)')
    expect(await keycloak.clients.find({ clientId: 'operators-program' })).toHaveLength(1)
    // And the next time.
    expect(await realm.setUp()).toContain('realm: failureFactor stays "4", as somebody set it; as it ships it is "6".')
  })

  it('and billing’s secret stay as they are, while the portal’s own clients get what the environment says', async () => {
    const realm = await start(latest)
    for (const clientId of ['billing', 'portal-mail']) {
      const [client] = await realm.keycloak.clients.find({ clientId })
      await realm.keycloak.clients.update({ id: client?.id ?? '' }, { ...client, secret: 'changed in the console' })
    }
    expect(await realm.setUp()).toContain('client "portal-mail" gets the secret that the environment says.')
    expect(await systemToken(realm.realmUrl, 'billing', 'changed in the console')).not.toBe('')
    expect(await systemToken(realm.realmUrl, 'portal-mail', realmVariables.PORTAL_MAIL_SECRET)).not.toBe('')
  })

  it('is not what went along with a client, a scope or a group that somebody deleted: it all comes back', async () => {
    const realm = await start(latest)
    const { keycloak } = realm
    const before = await realm.export()
    const [client] = await keycloak.clients.find({ clientId: 'portal-clean-up' })
    await keycloak.clients.del({ id: client?.id ?? '' })
    const scope = await keycloak.clientScopes.findOneByName({ name: 'bills:read-own' })
    await keycloak.clientScopes.del({ id: scope?.id ?? '' })
    await realm.setUp()
    expect(listMissing(before, await realm.export())).toEqual([])
    expect(await realm.setUp()).toEqual([expect.stringMatching(/is up to date: version \d+\.$/)])
  })

  it('goes with an address of the portal that is another one', async () => {
    const realm = await start(latest)
    const said: string[] = []
    const elsewhere = (text: string) => realm.fill(text.replaceAll('${PORTAL_URL}', 'https://moja.komunala.example'))
    await setUpRealm({ api: realm.api, fill: elsewhere, say: (sentence) => said.push(sentence) })
    expect(said).toContain(
      'client "portal": redirect address "https://moja.komunala.example/auth/callback" will be added.',
    )
    const [portal] = await realm.keycloak.clients.find({ clientId: 'portal' })
    expect(portal?.redirectUris).toEqual(['https://moja.komunala.example/auth/callback'])
  })
})

describe('people and service accounts of before', () => {
  it('come into the groups of today: customers, staff, and who is beyond staff', async () => {
    const realm = await start(1)
    const customer = await createOldAccount(realm)
    const staff = await createOldAccount(realm, { realmRoles: ['osebje', `default-roles-${realm.name}`] })
    const administrator = await createOldAccount(realm, { clientRoles: { 'realm-management': ['view-events'] } })
    const unfinished = await createOldAccount(realm, { emailVerified: false, requiredActions: ['VERIFY_EMAIL'] })
    await realm.setUp()
    expect(await groupsOf(realm, customer.subject)).toEqual(['stranke'])
    expect(await groupsOf(realm, staff.subject)).toEqual(['osebje', 'stranke', 'zunaj-dosega'])
    expect(await groupsOf(realm, administrator.subject)).toEqual(['stranke', 'zunaj-dosega'])
    expect(await groupsOf(realm, unfinished.subject)).toEqual([])
    const roles = await realm.keycloak.users.listRealmRoleMappings({ id: staff.subject })
    expect(roles.map(({ name }) => name)).not.toContain('osebje')
  })

  it('leave the customers’ group where they are service accounts', async () => {
    const realm = await start(12)
    const [billing] = await realm.keycloak.clients.find({ clientId: 'billing' })
    const { id = '' } = await realm.keycloak.clients.getServiceAccountUser({ id: billing?.id ?? '' })
    const [customers] = await realm.keycloak.groups.find({ search: 'stranke', exact: true })
    await realm.keycloak.users.addToGroup({ id, groupId: customers?.id ?? '' })
    await realm.setUp()
    expect(await groupsOf(realm, id)).toEqual(['zunaj-dosega'])
  })

  it('keep an address in the one form, and two of one mailbox are named by their ids alone', async () => {
    const realm = await start(12)
    const mailbox = randomUUID().slice(0, 12)
    const odd = await createOldAccount(realm, { email: `"${randomUUID().slice(0, 12)}"@posta.example` })
    const isStored = async (email: string) =>
      (await realm.api.list(`/users?exact=true&email=${encodeURIComponent(email)}`)).map(({ id }) => id)
    expect(await isStored(odd.email)).toEqual([odd.subject])
    const one = await createOldAccount(realm, { email: `${mailbox}@posta.example` })
    const other = await createOldAccount(realm, { email: `"${mailbox}"@posta.example` })
    const said = await realm.setUp()
    expect(said.join('\n')).not.toContain('posta.example')
    expect(said).toContain(
      `account ${other.subject}: its address is that of account ${one.subject}, written otherwise; keep one of the two (docs/operating.md).`,
    )
    expect(await isStored(odd.email)).toEqual([])
    expect(await isStored(odd.email.replaceAll('"', ''))).toEqual([odd.subject])
    expect(await isStored(other.email)).toEqual([other.subject])
  })
})

describe('who brings a realm forward', () => {
  const administrator = { username: facts.admin.user, password: facts.admin.password }

  it.each([1, 14])(
    'is a client that the first administrator makes, and that may do it when that one is gone (%i)',
    async (version) => {
      const realm = await start(version)
      const secret = randomUUID()
      const access = { url: facts.urls.keycloak, realm: realm.name, secret }
      await connectForSetUp({ ...access, administrator })
      const tokens = await connectForSetUp({ ...access, administrator: undefined })
      const said: string[] = []
      await setUpRealm({
        api: new RealmApi(facts.urls.keycloak, realm.name, tokens),
        fill: realm.fill,
        say: (sentence) => said.push(sentence),
      })
      expect(said.at(-1)).toBe(`The realm "${realm.name}" is of version ${latest} now.`)
      // Of no other realm.
      await expect(new RealmApi(facts.urls.keycloak, facts.realm, tokens).list('/users')).rejects.toThrow('403')
    },
  )

  it('gets its roles again where the realm was deleted and made anew, by the first administrator alone', async () => {
    const realm = await start(latest)
    const access = { url: facts.urls.keycloak, realm: realm.name, secret: randomUUID() }
    await connectForSetUp({ ...access, administrator })
    await realm.makeAnew()
    await expect(connectForSetUp({ ...access, administrator: undefined })).rejects.toThrow(
      new NoAccess(
        `The client "realm-setup" of the realm master has no roles over the realm "${realm.name}", and Keycloak knows no such administrator who would give them: see docs/operating.md, "The realm".`,
      ),
    )
    const tokens = await connectForSetUp({ ...access, administrator })
    expect(await new RealmApi(access.url, realm.name, tokens).list('/clients')).not.toEqual([])
  })

  it('is told in one sentence where neither is known', async () => {
    const access = { url: facts.urls.keycloak, realm: facts.realm, secret: randomUUID(), administrator: undefined }
    await expect(connectForSetUp(access)).rejects.toThrow(NoAccess)
  })
})
