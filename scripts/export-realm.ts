import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dataFolder } from '../world/src/folders.ts'
import { worldFacts } from '../world/src/facts.ts'
import { realmFile } from '../portal-server/src/platform/keycloak/realm/realm-file.ts'
import { connectToKeycloak } from '../world/src/keycloak-realm.ts'
import { exportRealm } from '../world/src/realm-export/export-realm.ts'

// Writes realm-export/komunala-realm.json as the realm of the running copy (npm start) is now.

const dataDir = dataFolder()
const text = await readFile(join(dataDir, 'demo.json'), 'utf8').catch(() => undefined)
if (text === undefined) {
  process.stderr.write(`Nothing runs on ${dataDir}: begin with "npm start", or say DATA_DIR.\n`)
  process.exit(1)
}
const { urls, admin, realm } = worldFacts.parse(JSON.parse(text))
const keycloak = await connectToKeycloak(urls.keycloak, admin.password)
await writeFile(realmFile, await exportRealm(keycloak, realm))
process.stdout.write(`Written: ${fileURLToPath(realmFile)}. "npm run generate" gives it the next version.\n`)
