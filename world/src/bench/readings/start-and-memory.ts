import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { servingEnvironment, type PortalPlan } from './measured-portal.ts'
import { median } from './measure.ts'
import { residentMegabytes } from './processor-time.ts'
import { startProductionPortal, timeToFirstAnswer, waitUntilReady } from './production-portal.ts'

export interface StartAndMemory {
  readonly startsMs: readonly number[]
  readonly startMs: number
  /** Resident, when it was ready and nobody asked for anything for some seconds; undefined where the system doesn't tell. */
  readonly idleMegabytes: number | undefined
}

const idleMs = 5_000

export async function measureStart(plan: PortalPlan, times: number): Promise<StartAndMemory> {
  const startsMs: number[] = []
  let idleMegabytes: number | undefined
  for (let count = 0; count < times; count += 1) {
    const environment = await servingEnvironment(plan)
    const port = Number(environment.LISTEN_PORT)
    const child = startProductionPortal(plan.build, environment, join(plan.dataDir, 'logs', 'portal-start.log'))
    try {
      startsMs.push(await timeToFirstAnswer(port))
      if (count < times - 1) continue
      await waitUntilReady(child, port)
      await sleep(idleMs)
      idleMegabytes = await residentMegabytes(child.pid)
    } finally {
      await child.stop()
    }
  }
  return { startsMs, startMs: median(startsMs), idleMegabytes }
}
