import { stopChildren } from '../child.ts'
import { WorldProblem } from '../problem.ts'
import { endRunningPrograms } from '../run.ts'
import { showLines } from '../show-lines.ts'
import { startTemporaryWorld } from '../temporary-world.ts'
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
  const { world, dataDir, stop } = await startTemporaryWorld(showLines().step, report)
  const { facts, clock, inside } = world
  process.env['TEST_WORLD_FACTS'] = JSON.stringify({
    facts,
    clock,
    inside,
    dataDir,
    pids: world.pids(),
  } satisfies TestWorld)
  return stop
}
