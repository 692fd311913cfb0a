import { beforeAll, describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import type AuthenticationExecutionInfoRepresentation from '@keycloak/keycloak-admin-client/lib/defs/authenticationExecutionInfoRepresentation.js'
import type ClientRepresentation from '@keycloak/keycloak-admin-client/lib/defs/clientRepresentation.js'
import type RealmRepresentation from '@keycloak/keycloak-admin-client/lib/defs/realmRepresentation.js'
import { asAdministrator } from '@moja-komunala/world/actors/customers.ts'
import { projectFolder } from '@moja-komunala/world/folders.ts'
import { runToEnd } from '@moja-komunala/world/run.ts'
import { buildKeycloak, keycloakVersion } from '@moja-komunala/world/set-up/keycloak-distribution.ts'
import { unmetPages, type UnmetPageId } from '../../keycloak-theme/src/login/fallback/unmet-pages.ts'

/* Every page that Keycloak can show to a customer is the utility's own; the others are proven out of reach. */

const realmName = 'komunala'

interface Realm {
  readonly settings: RealmRepresentation
  readonly clients: readonly ClientRepresentation[]
  /** Steps of the flows that somebody can come through. */
  readonly steps: readonly AuthenticationExecutionInfoRepresentation[]
  readonly actions: ReadonlySet<string>
  readonly hasIdentityProviders: boolean
}

let realm: Realm

async function readRealm(): Promise<Realm> {
  const keycloak = await asAdministrator()
  const settings = (await keycloak.realms.findOne({ realm: realmName })) ?? {}
  const { browserFlow, registrationFlow, resetCredentialsFlow, directGrantFlow } = settings
  const flows = [browserFlow, registrationFlow, resetCredentialsFlow, directGrantFlow].flatMap((flow) => flow ?? [])
  const steps = await Promise.all(flows.map((flow) => keycloak.authenticationManagement.getExecutions({ flow })))
  const actions = await keycloak.authenticationManagement.getRequiredActions()
  return {
    settings,
    clients: await keycloak.clients.find(),
    steps: steps.flat().filter(({ requirement }) => requirement !== 'DISABLED'),
    actions: new Set(actions.flatMap(({ alias, enabled }) => (enabled && alias ? [alias] : []))),
    hasIdentityProviders: (await keycloak.identityProviders.find()).length > 0,
  }
}

beforeAll(async () => {
  realm = await readRealm()
})

const lacksStep =
  (providerId: string) =>
  ({ steps }: Realm): boolean =>
    steps.every((step) => step.providerId !== providerId)
const lacksAction =
  (alias: string) =>
  ({ actions }: Realm): boolean =>
    !actions.has(alias)
const lacksIdentityProviders = ({ hasIdentityProviders }: Realm): boolean => !hasIdentityProviders
const lacksOrganizations = ({ settings }: Realm): boolean => settings.organizationsEnabled !== true

const outOfReach: Readonly<Record<UnmetPageId, (realm: Realm) => boolean>> = {
  // Organizations ask for the address on a page of its own.
  'login-username.ftl': (found) => lacksStep('auth-username-form')(found) && lacksOrganizations(found),
  'login-password.ftl': lacksStep('auth-password-form'),
  'login-passkeys-conditional-authenticate.ftl': lacksStep('passkeys-authenticator'),
  'login-x509-info.ftl': lacksStep('auth-x509-client-username-form'),
  'idp-review-user-profile.ftl': lacksIdentityProviders,
  'link-idp-action.ftl': lacksIdentityProviders,
  'login-idp-link-confirm.ftl': lacksIdentityProviders,
  'login-idp-link-confirm-override.ftl': lacksIdentityProviders,
  'login-idp-link-email.ftl': lacksIdentityProviders,
  'saml-post-form.ftl': (found) =>
    lacksIdentityProviders(found) && found.clients.every(({ protocol }) => protocol !== 'saml'),
  'frontchannel-logout.ftl': ({ clients }) => clients.every(({ frontchannelLogout }) => frontchannelLogout !== true),
  'code.ftl': ({ clients }) =>
    clients.every(({ redirectUris = [] }) => !redirectUris.some((uri) => uri.startsWith('urn:'))),
  'delete-account-confirm.ftl': lacksAction('delete_account'),
  'select-organization.ftl': lacksOrganizations,
}

describe('a page of Keycloak that is not ours', () => {
  it.each(unmetPages)('%s is out of the reach of customers', (page) => {
    expect(outOfReach[page](realm)).toBe(true)
  })

  it('cannot come from a new program: one that takes its code from a page is refused', async () => {
    const keycloak = await asAdministrator()
    const client = { clientId: 'takes-its-code-from-a-page', redirectUris: ['urn:ietf:wg:oauth:2.0:oob'] }
    await expect(keycloak.clients.create(client)).rejects.toMatchObject({ response: { status: 400 } })
  })
})

describe('every page that Keycloak has', () => {
  // Parts of pages, and what is for a terminal.
  const parts = [
    ...['template', 'footer', 'theme-resources', 'passkeys', 'cli_splash'],
    ...['password-commons', 'register-commons', 'user-profile-commons'],
  ].map((name) => `${name}.ftl`)

  it('has a page in our theme', async () => {
    const keycloakJar = join(
      await buildKeycloak(),
      'lib/lib/main',
      `org.keycloak.keycloak-themes-${keycloakVersion}.jar`,
    )
    const themeJar = join(projectFolder, 'keycloak-theme/dist_keycloak/komunala-theme.jar')
    const keycloaks = await listPages(keycloakJar, 'base')
    const ours = new Set(await listPages(themeJar, 'komunala'))
    expect(keycloaks.length).toBeGreaterThan(30)
    expect(keycloaks.filter((page) => !ours.has(page) && !parts.includes(page))).toEqual([])
  })
})

/** The pages for signing in that a theme in a jar has. */
async function listPages(jar: string, theme: string): Promise<string[]> {
  const names = (await runToEnd('jar', ['tf', jar])).split('\n')
  const folder = `theme/${theme}/login/`
  return names
    .filter((name) => name.startsWith(folder) && name.endsWith('.ftl'))
    .map((name) => name.slice(folder.length))
    .filter((name) => !name.includes('/'))
}
