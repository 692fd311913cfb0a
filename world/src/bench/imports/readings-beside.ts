import type { LoadResult } from '../readings/http-load.ts'
import { prepareReadings } from '../readings/steady-readings.ts'
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
/** A busy evening, and not all that the machine can bear. */
const connections = 16
const seconds = 10

/** How long customers wait for a reading to be stored, quietly and while imports run one after another. */
export async function readingsBesideAnImport({
  plan,
  database,
  portal,
  token,
  folder,
}: Bench): Promise<ReadingsBeside> {
  const load = await prepareReadings({ plan, database, portal, customers: activeCustomers, connections })
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
