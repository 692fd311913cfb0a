import { setTimeout as sleep } from 'node:timers/promises'
import type { Child } from './child.ts'

/**
 * Asks until the address answers with success.
 * @returns false when the process ended, or the time is over
 */
export async function becomesReady(child: Child, url: string, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  while (child.isRunning() && Date.now() < deadline) {
    if (await answersWithSuccess(url)) return child.isRunning()
    await sleep(100)
  }
  return false
}

/** Never throws. */
export async function answersWithSuccess(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => undefined)
  await response?.body?.cancel()
  return response?.ok === true
}
