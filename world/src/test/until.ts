import { setTimeout as sleep } from 'node:timers/promises'

/** How long a test waits for what is sure to come. Nothing takes so long, but on a machine that has other things to do. */
export const patienceMs = 60_000

/**
 * Waits until something is so, which nobody tells.
 *
 * @param what is waited for, for whoever reads that it never came
 */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + patienceMs
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`${what}: not so after ${patienceMs / 1000} s`)
    await sleep(10)
  }
}
