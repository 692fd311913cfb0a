import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureChromium } from '../chromium.ts'
import { stopChildren } from '../child.ts'
import { cacheFolder } from '../folders.ts'
import { freePort } from '../ports.ts'
import { WorldProblem } from '../problem.ts'
import { endRunningPrograms } from '../run.ts'
import { setUp } from '../set-up/set-up.ts'
import { showLines } from '../show-lines.ts'
import { startWorld } from '../world.ts'
import type { TestWorld } from './world-facts.ts'

const report = (sentence: string): void => void process.stdout.write(`${sentence}\n`)

/**
 * The same world as that of `npm start`, on free ports and with data that goes when the tests are over. Says where it is
 * through the environment, which jest hands on to its workers.
 * @returns what stops it
 */
export async function startTestWorld(): Promise<() => Promise<void>> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      endRunningPrograms()
      void stopChildren().finally(() => process.exit(1))
    })
  try {
    return await start()
  } catch (error) {
    // Jest prints the stack of what a set-up throws; a sentence for a person needs none.
    if (error instanceof WorldProblem) delete error.stack
    throw error
  }
}

async function start(): Promise<() => Promise<void>> {
  await mkdir(cacheFolder, { recursive: true })
  const { step } = showLines()
  await step('Browser', ensureChromium)
  const keycloakFolder = await setUp(step, report)
  const dataDir = await mkdtemp(join(cacheFolder, 'test-world-'))
  const removeData = (): Promise<void> => rm(dataDir, { recursive: true, force: true })
  try {
    const world = await startWorld({
      dataDir,
      keycloakFolder,
      ports: { portal: await freePort(), keycloak: await freePort(), mail: await freePort() },
      clock: { kind: 'window' },
      durable: false,
      step,
      report,
    })
    const { facts, clock, inside } = world
    process.env['TEST_WORLD_FACTS'] = JSON.stringify({
      facts,
      clock,
      inside,
      dataDir,
      pids: world.pids(),
    } satisfies TestWorld)
    return async () => {
      await world.stop()
      await removeData()
    }
  } catch (error) {
    await removeData()
    throw error
  }
}
