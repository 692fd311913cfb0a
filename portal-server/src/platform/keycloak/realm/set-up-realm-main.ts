import { parseArgs } from 'node:util'
import { ConfigError, readRealmSetUpConfig } from '../../../config.ts'
import { speakJson } from '../../speak-json.ts'
import { connectForSetUp, NoAccess } from './administrator.ts'
import { fillWith } from './bring-realm-forward.ts'
import { RealmApi } from './realm-api.ts'
import { setUpRealm } from './set-up-realm.ts'

// Brings the realm forward once Keycloak is up and before the portal starts; with --dry-run it says what it would do, to whoever asked.

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' } } })
const isDryRun = values['dry-run'] === true
const log = speakJson()
try {
  const { access, realmVariables } = readRealmSetUpConfig()
  const api = new RealmApi(access.url, access.realm, await connectForSetUp(access, !isDryRun))
  await setUpRealm({
    ...{ api, fill: fillWith(realmVariables), isDryRun },
    say: (sentence) => (isDryRun ? void process.stdout.write(`${sentence}\n`) : log.info(sentence)),
  })
} catch (error) {
  if (!(error instanceof ConfigError) && !(error instanceof NoAccess)) throw error
  if (isDryRun) process.stderr.write(`${error.message}\n`)
  else log.fatal(error.message)
  process.exit(1)
}
