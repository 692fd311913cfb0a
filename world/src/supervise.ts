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
  /** In words for people why it cannot be started. */
  explain?: (error: unknown) => Promise<string>
}

const quickAttempts = 5
const quickPauseMs = 200
const slowPauseMs = 5_000
const stableAfterMs = 10_000

/**
 * Keeps a part running: one that ends without being asked to, be it killed on purpose to see what happens, is started
 * again. What keeps it down may take hours to go, such as a full disk: it is tried until it stays up, and said once.
 */
export async function keepRunning<Running extends Part>(
  options: SuperviseOptions<Running>,
): Promise<Supervised<Running>> {
  const { name, start, report, explain = (error) => Promise.resolve(String(error)) } = options
  let running = await start()
  const stopped = new AbortController()
  let restarting: Promise<void> | undefined
  let said: string | undefined

  const isStopping = (): boolean => stopped.signal.aborted || isStoppingEverything()
  const sayOnce = (sentence: string): void => {
    if (sentence !== said) report(sentence)
    said = sentence
  }
  const restart = async (attempt: number): Promise<void> => {
    const pauseMs = attempt <= quickAttempts ? attempt * quickPauseMs : slowPauseMs
    await sleep(pauseMs, undefined, { signal: stopped.signal }).catch(() => undefined)
    if (isStopping()) return
    try {
      running = await start()
      watch(attempt)
    } catch (error) {
      if (isStopping()) return
      if (attempt >= quickAttempts)
        sayOnce(`${name} cannot be started, and is tried again every few seconds: ${await explain(error)}`)
      await restart(attempt + 1)
    }
  }
  const watch = (attempt: number): void => {
    // One that goes down again and again is not announced each time.
    const isLooping = attempt > quickAttempts
    const announce = (): void => {
      if (attempt > 0) report(`${name} was started again.`)
      said = undefined
    }
    if (!isLooping) announce()
    let isStable = false
    const settled = setTimeout(() => {
      isStable = true
      if (isLooping) announce()
    }, stableAfterMs).unref()
    void running.exited?.then(() => {
      clearTimeout(settled)
      if (isStopping()) return
      if (isStable || !isLooping) report(`${name} ended without being asked to.`)
      else sayOnce(`${name} does not stay up, and is tried again every few seconds.`)
      restarting = restart(isStable ? 1 : attempt + 1)
    })
  }
  watch(0)
  return {
    current: () => running,
    async stop() {
      stopped.abort()
      await restarting
      await running.stop()
    },
  }
}
