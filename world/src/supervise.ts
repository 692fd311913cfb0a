import { setTimeout as sleep } from 'node:timers/promises'
import { isStoppingEverything } from './child.ts'

/** A running part of the world. */
export type Part = { pid: number; stop: () => Promise<void>; exited?: Promise<void> }

export type Supervised<Running extends Part> = {
  /** As it runs at the moment. */
  current(): Running
  stop: () => Promise<void>
}

export type SuperviseOptions<Running extends Part> = {
  name: string
  start: () => Promise<Running>
  /** Told that it ended without being asked to, and what becomes of it. */
  report: (sentence: string) => void
}

const giveUpAfter = 5

/**
 * Keeps a part running: one that ends without being asked to, be it killed on purpose to see what happens, is started
 * again. One that cannot stay up is left down after a few attempts.
 */
export async function keepRunning<Running extends Part>(
  options: SuperviseOptions<Running>,
): Promise<Supervised<Running>> {
  const { name, start, report } = options
  let running = await start()
  let isStopped = false
  let restarting: Promise<void> | undefined

  const isStopping = (): boolean => isStopped || isStoppingEverything()
  const restart = async (attempt: number): Promise<void> => {
    await sleep(attempt * 200)
    if (isStopping()) return
    try {
      running = await start()
      report(`${name} was started again.`)
      watch(attempt)
    } catch (error) {
      if (isStopping()) return
      if (attempt === giveUpAfter) report(`${name} cannot be started again: ${String(error)}`)
      else await restart(attempt + 1)
    }
  }
  const watch = (attempt: number): void => {
    const startedAt = Date.now()
    void running.exited?.then(() => {
      if (isStopping()) return
      report(`${name} ended without being asked to.`)
      const isStable = Date.now() - startedAt > 10_000
      if (isStable || attempt < giveUpAfter) restarting = restart(isStable ? 1 : attempt + 1)
    })
  }
  watch(0)
  return {
    current: () => running,
    async stop() {
      isStopped = true
      await restarting
      await running.stop()
    },
  }
}
