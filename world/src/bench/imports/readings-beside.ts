import { runLoadProcess } from '../readings/load-process.ts'
import type { LoadResult } from '../readings/http-load.ts'
import { signInAtPortal } from '../readings/sessions.ts'
import { submitReading } from '../readings/workloads/submit-reading.ts'
import type { Bench } from './bench.ts'
import { writeImportFiles } from './import-files.ts'
import { sendToImport, type Transfer } from './portal-transfer.ts'

export interface ReadingsBeside {
  readonly quiet: LoadResult
  readonly beside: LoadResult
  /** Those that went on meanwhile. */
  readonly imports: readonly Transfer[]
}

const points = 100_000
const activeCustomers = 2_000
const connections = 16
/** Between a connection's requests: a busy evening, and not all that the machine can bear. */
const restMs = 100
const seconds = 10

/** How long customers wait for a reading to be stored, quietly and while imports run one after another. */
export async function readingsBesideAnImport({
  plan,
  database,
  portal,
  token,
  folder,
}: Bench): Promise<ReadingsBeside> {
  const [user] = plan.world.facts.users
  if (user === undefined) throw new Error('There is nobody to hand in readings.')
  const customers = await signInAtPortal({
    ...{ environment: portal.environment, portalUrl: portal.url, user, count: activeCustomers },
    superuserUrl: database.superuserUrl,
  })
  const load = (forSeconds: number): Promise<LoadResult> =>
    runLoadProcess({
      ...{ port: portal.port, seconds: forSeconds, connections, restMs },
      ...{ requests: customers.map(submitReading.portal.request), expectedStatus: submitReading.expectedStatus },
    })
  await load(3)
  const quiet = await load(seconds)
  const files = await Promise.all(['B', 'C', 'D'].map((prefix) => writeImportFiles(folder, points, prefix)))
  let isOver = false
  const importing = (async () => {
    const transfers: Transfer[] = []
    for (let index = 0; !isOver; index += 1) {
      const file = files[index % files.length]
      if (file) transfers.push(await sendToImport({ port: portal.port, pid: portal.pid, token, file: file.ndjson }))
    }
    return transfers
  })()
  const [beside, imports] = await Promise.all([load(seconds).finally(() => (isOver = true)), importing])
  return { quiet, beside, imports }
}
