import { parseArgs } from 'node:util'
import { ConfigError, readRealmSetUpConfig } from '../../../config.ts'
import { connectForSetUp, NoAccess } from './administrator.ts'
import { fillWith } from './bring-realm-forward.ts'
import { RealmApi } from './realm-api.ts'
import { setUpRealm } from './set-up-realm.ts'

// Brings the realm forward once Keycloak is up and before the portal starts; with --dry-run it says what it would do.

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' } } })
const isDryRun = values['dry-run'] === true
try {
  const { access, realmVariables } = readRealmSetUpConfig()
  const api = new RealmApi(access.url, access.realm, await connectForSetUp(access, !isDryRun))
  await setUpRealm({
    ...{ api, fill: fillWith(realmVariables), isDryRun },
    say: (sentence) => void process.stdout.write(`${sentence}\n`),
  })
} catch (error) {
  if (!(error instanceof ConfigError) && !(error instanceof NoAccess)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
