import type { Contestants } from './contestants.ts'
import type { Workload } from './workloads/workload.ts'

/** With and without a hot meter, the first and one further on. */
const customers = [1, 2, 3, 4, 5, 77]

/** A yardstick that answers something else, or nothing, would be none. */
export async function assertSameAnswers(contestants: Contestants, workloads: readonly Workload[]): Promise<void> {
  for (const workload of workloads)
    for (const n of customers) {
      const floor = toText(await contestants.floor.answer(workload, n))
      const usualWay = toText(await contestants.usualWay.answer(workload, n))
      const portal = toText(await contestants.portal.answer(workload, n))
      if (floor === '' || floor !== usualWay || floor !== portal)
        throw new Error(
          `To "${workload.name}" customer ${n} got different figures.\nfloor: ${floor}\nusual way: ${usualWay}\nportal: ${portal}`,
        )
    }
}

const toText = (figures: readonly number[]): string => figures.toSorted((a, b) => a - b).join(', ')
