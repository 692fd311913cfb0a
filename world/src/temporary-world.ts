import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureChromium } from './chromium.ts'
import { cacheFolder } from './folders.ts'
import { connectToKeycloak, realm } from './keycloak-realm.ts'
import { freePort } from './ports.ts'
import { setUp } from './set-up/set-up.ts'
import type { Step } from './step.ts'
import { startWorld, type World } from './world.ts'

export type TemporaryWorld = { world: World; dataDir: string; stop: () => Promise<void> }

/** What is usually sent in the day alone comes at whatever hour tests are run. */
const atAnyHour = { NOTICES_FROM_HOUR: '0', NOTICES_UNTIL_HOUR: '24', ANNOUNCEMENTS_HOUR: '0' }

/**
 * The same world as that of `npm start`, with a browser beside it, on free ports and with data that goes when it is
 * stopped: for tests and measurements.
 */
export async function startTemporaryWorld(step: Step, report: (sentence: string) => void): Promise<TemporaryWorld> {
  await mkdir(cacheFolder, { recursive: true })
  await step('Browser', ensureChromium)
  const keycloakFolder = await setUp(step, report)
  const dataDir = await mkdtemp(join(cacheFolder, 'test-world-'))
  const removeData = (): Promise<void> => rm(dataDir, { recursive: true, force: true })
  try {
    const world = await startWorld({
      dataDir,
      keycloakFolder,
      ports: {
        ...{ portal: await freePort(), keycloak: await freePort() },
        ...{ mail: await freePort(), sms: await freePort() },
      },
      clock: { kind: 'window' },
      settings: atAnyHour,
      durable: false,
      step,
      report,
    })
    await letManyMailsOut(world)
    const stop = async (): Promise<void> => {
      await world.stop()
      await removeData()
    }
    return { world, dataDir, stop }
  } catch (error) {
    await removeData()
    throw error
  }
}

/** Tests are a town's customers behind one address. The bounds for an account and for an address stay as they ship. */
async function letManyMailsOut({ facts }: World): Promise<void> {
  const keycloak = await connectToKeycloak(facts.urls.keycloak, facts.admin.password)
  const { attributes } = (await keycloak.realms.findOne({ realm })) ?? {}
  await keycloak.realms.update({ realm }, { attributes: { ...attributes, mailsPerNetworkAnHour: '100000' } })
}
