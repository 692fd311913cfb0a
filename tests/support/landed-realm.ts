import { afterEach } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type KeycloakAdminClient from '@keycloak/keycloak-admin-client'
import { fillWith, type FillRealm } from '@moja-komunala/portal-server/platform/keycloak/realm/bring-realm-forward.ts'
import { asObjects, asText, type JsonObject } from '@moja-komunala/portal-server/platform/keycloak/realm/json.ts'
import { readLandedRealms, unpackRealms } from '@moja-komunala/portal-server/platform/keycloak/realm/landed-realms.ts'
import { RealmApi } from '@moja-komunala/portal-server/platform/keycloak/realm/realm-api.ts'
import { setUpRealm } from '@moja-komunala/portal-server/platform/keycloak/realm/set-up-realm.ts'
import { asAdministrator, signInAction } from '@moja-komunala/world/actors/customers.ts'
import { newProof } from '@moja-komunala/world/actors/programs.ts'
import { locationOf, Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { acceptance, importAccount, type ImportedAccount } from '@moja-komunala/world/demo/finished-account.ts'
import { listTermsVersions } from '@moja-komunala/portal-server/features/content/terms-versions.ts'
import { newTotpSecret, totpCredential } from '@moja-komunala/world/demo/totp.ts'
import { requestToken, type TokenAnswer } from '@moja-komunala/world/keycloak-token.ts'
import { exportRealm, readStandardRealm } from '@moja-komunala/world/realm-export/export-realm.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { totpCode } from './totp.ts'

const { facts, inside } = getWorld()

/** The file of each version that landed. */
export const landedRealms = unpackRealms(readLandedRealms())
export const landedVersions = [...landedRealms.keys()]

export const realmVariables = {
  PORTAL_URL: facts.urls.portal,
  PORTAL_BACKCHANNEL_URL: facts.urls.portal,
  PORTAL_CLIENT_SECRET: randomUUID(),
  PORTAL_MAIL_SECRET: randomUUID(),
  PORTAL_CLEAN_UP_SECRET: randomUUID(),
  PORTAL_ACCOUNTS_SECRET: randomUUID(),
  BILLING_CLIENT_SECRET: randomUUID(),
  SMTP_HOST: '127.0.0.1',
  SMTP_PORT: String(inside.smtpPort),
  MAIL_SENDER: 'moja.komunala@posta.example',
}

export interface OldAccount {
  readonly subject: string
  readonly email: string
  readonly password: string
  readonly totpSecret: string
}

export interface LandedRealm {
  readonly name: string
  readonly realmUrl: string
  readonly api: RealmApi
  readonly keycloak: KeycloakAdminClient
  readonly fill: FillRealm
  /** @returns what was said */
  setUp(options?: { isDryRun?: boolean }): Promise<string[]>
  /** As `npm run export-realm` would write it. */
  export(): Promise<JsonObject>
  /** Deletes it, and makes it as it began. */
  makeAnew(): Promise<void>
  end(): Promise<void>
}

/** A realm as it was made from a state of the file that landed, under a name of its own beside the world's. */
export async function startLandedRealm(version: number, variables = realmVariables): Promise<LandedRealm> {
  const name = `landed-${version}-${randomUUID().slice(0, 8)}`
  const text = landedRealms.get(version) ?? ''
  // Groups keep their ids, which are one server's.
  const ids = new Map(
    asObjects(fillWith(variables)([...landedRealms.values()].at(-1) ?? '')['groups']).map(
      ({ id }) => [asText(id), asText(id).slice(0, 8) + randomUUID().slice(8)] as const,
    ),
  )
  const withOtherIds = (all: string): string => [...ids].reduce((so, [id, other]) => so.replaceAll(id, other), all)
  const withOwnIds = (all: string): string => [...ids].reduce((so, [id, other]) => so.replaceAll(other, id), all)
  const fill: FillRealm = (file) => ({ ...fillWith(variables)(withOtherIds(file)), realm: name })
  const make = async () => (await asAdministrator()).realms.create({ ...fill(text), realm: name })
  const end = async () => (await asAdministrator()).realms.del({ realm: name })
  await make()
  const keycloak = await asAdministrator()
  keycloak.setConfig({ realmName: name })
  const api = new RealmApi(facts.urls.keycloak, name, keycloak)
  return {
    ...{ name, api, keycloak, fill },
    realmUrl: `${facts.urls.keycloak}/realms/${name}`,
    setUp: async ({ isDryRun = false } = {}) => {
      const said: string[] = []
      await setUpRealm({ api, fill, isDryRun, say: (sentence) => said.push(sentence) })
      return said
    },
    export: async () =>
      JSON.parse(
        withOwnIds(await exportRealm(keycloak, name, findStandardRealm)).replaceAll(name, facts.realm),
      ) as JsonObject,
    makeAnew: async () => {
      await end()
      await make()
    },
    end,
  }
}

let standardRealm: ReturnType<typeof readStandardRealm> | undefined

/** Made once for all realms of a file: making a realm takes Keycloak seconds. */
const findStandardRealm: typeof readStandardRealm = (keycloak) => (standardRealm ??= readStandardRealm(keycloak))

/** Realms of versions that landed; those that a test starts end with it. */
export function useLandedRealms(): (version: number) => Promise<LandedRealm> {
  const open: LandedRealm[] = []
  afterEach(async () => {
    for (const realm of open.splice(0)) await realm.end()
  })
  return async (version) => {
    const realm = await startLandedRealm(version)
    open.push(realm)
    return realm
  }
}

/** The names of the groups that an account is in. */
export async function groupsOf({ keycloak }: LandedRealm, id: string): Promise<(string | undefined)[]> {
  return (await keycloak.users.listGroups({ id })).map(({ name }) => name).toSorted()
}

/** As somebody has it who came in that realm's time: with every kind of second factor, or with none. */
export async function createOldAccount(
  { keycloak, api }: LandedRealm,
  { factors = false, ...more }: Partial<ImportedAccount> & { factors?: boolean } = {},
): Promise<OldAccount> {
  const email = `${randomUUID().slice(0, 12)}@posta.example`
  const password = 'Bistra voda 7'
  const totpSecret = newTotpSecret()
  const hasCustomers = (await api.list('/groups')).some(({ name }) => name === 'stranke')
  const now = new Date()
  const subject = await importAccount(keycloak, {
    email,
    emailVerified: true,
    firstName: 'Tine',
    lastName: 'Medved',
    attributes: {
      locale: ['sl'],
      terms_and_conditions: [String(Math.floor(now.getTime() / 1000))],
      termsAccepted: [acceptance(listTermsVersions()[0], now)],
    },
    credentials: [
      { type: 'password', value: password, temporary: false },
      ...(factors ? [totpCredential(totpSecret), ...otherFactors] : []),
    ],
    ...(hasCustomers && { groups: ['/stranke'] }),
    ...more,
  })
  return { subject, email: more.email ?? email, password, totpSecret }
}

/** As Keycloak keeps a passkey and recovery codes that somebody has set up. */
const otherFactors = [
  {
    type: 'webauthn',
    userLabel: 'Telefon',
    secretData: '{}',
    credentialData: JSON.stringify({
      aaguid: '00000000-0000-0000-0000-000000000000',
      credentialId: 'aWQ=',
      counter: 0,
      attestationStatementFormat: 'none',
      credentialPublicKey: 'a2V5',
      transports: ['internal'],
    }),
  },
  {
    type: 'recovery-authn-codes',
    userLabel: 'Kode',
    secretData: JSON.stringify({ codes: [{ number: 1, encodedHashedValue: 'aGFzaA==' }] }),
    credentialData: JSON.stringify({ hashIterations: 1, algorithm: 'RS512', totalCodes: 1, remainingCodes: 1 }),
  },
]

/** A program of the utility's customers that an operator added by hand, with lasting access. */
export async function addOperatorsProgram({ keycloak }: LandedRealm): Promise<void> {
  await keycloak.clients.create({
    clientId: 'operators-program',
    name: 'Poraba doma',
    publicClient: true,
    redirectUris: [back],
    fullScopeAllowed: false,
    defaultClientScopes: ['basic'],
    optionalClientScopes: ['offline_access'],
  })
}

const back = 'http://localhost:9/back'

/** Signs in to the operator's program. @param at when the code of the authenticator app is shown */
export async function signInToProgram(
  { realmUrl }: LandedRealm,
  { email, password, totpSecret }: OldAccount,
  scope: string,
): Promise<TokenAnswer> {
  const visitor = new Visitor()
  const { verifier, challenge } = newProof()
  const client = { client_id: 'operators-program', redirect_uri: back }
  const asked = new URLSearchParams({
    ...client,
    ...{ response_type: 'code', scope, code_challenge: challenge, code_challenge_method: 'S256' },
  })
  let visited = await visitor.open(`${realmUrl}/protocol/openid-connect/auth?${asked}`)
  const forms = [{ username: email, password, credentialId: '' }, { otp: totpCode(totpSecret) }]
  for (const form of forms) {
    visited = await visitor.send(signInAction(visited), { method: 'POST', form })
    while (visited.headers.has('location') && !locationOf(visited).startsWith(back))
      visited = await visitor.send(locationOf(visited))
    if (visited.headers.has('location')) break
  }
  const code = new URL(locationOf(visited)).searchParams.get('code') ?? ''
  return requestToken(realmUrl, { ...client, grant_type: 'authorization_code', code, code_verifier: verifier })
}

export const renew = ({ realmUrl }: LandedRealm, { refresh_token: token = '' }: TokenAnswer): Promise<TokenAnswer> =>
  requestToken(realmUrl, { grant_type: 'refresh_token', client_id: 'operators-program', refresh_token: token })
