import { isStoppingEverything } from '../child.ts'
import type { Part } from '../supervise.ts'

export type Restarting = {
  /** Starts it anew; asked for again meanwhile, once more and no oftener. */
  restart(): void
  /** Waits until no start is under way. @returns why it does not run, undefined where it does */
  whyDown(): Promise<string | undefined>
}

/**
 * Keeps a part that is being worked on, and starts it now. One that doesn't start, or ends by itself, stays down until
 * the next restart: only a change can mend it.
 */
export function keepRestarting(start: () => Promise<Part>, report: (sentence: string) => void): Restarting {
  let running: Part | undefined
  let isWanted = false
  let down: string | undefined

  const goDown = (why: string): void => {
    down = why
    report(why)
  }
  const startAnew = async (): Promise<void> => {
    const before = running
    running = undefined
    await before?.stop()
    try {
      const part = await start()
      running = part
      down = undefined
      void part.exited?.then(() => {
        if (running === part && !isStoppingEverything())
          goDown('The portal ended by itself. It starts again with the next change.')
      })
    } catch (error) {
      goDown(error instanceof Error ? error.message : String(error))
    }
  }
  const restartIfWanted = async (): Promise<void> => {
    if (!isWanted) return
    isWanted = false
    const startedAt = Date.now()
    await startAnew()
    if (down === undefined)
      report(`The portal runs with the change (${((Date.now() - startedAt) / 1000).toFixed(1)} s).`)
  }

  let work = startAnew()
  return {
    restart() {
      isWanted = true
      work = work.then(restartIfWanted)
    },
    async whyDown() {
      await work
      return down
    },
  }
}
