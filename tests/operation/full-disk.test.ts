import { describe, expect, it } from '@jest/globals'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { signedInCustomer } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint, query } from '@moja-komunala/world/actors/metering-points.ts'
import { handIn, sendReading } from '@moja-komunala/world/actors/readings.ts'
import { mountSmallDisk, needsSmallDisk } from '@moja-komunala/world/test/small-disk.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { startReplica } from '@moja-komunala/world/test/world-facts.ts'
import pg from 'pg'
import { startOwnDatabase } from '../support/own-database.ts'

/* PostgreSQL and the portal's log on a disk that becomes full while they run, supervised as `npm start` does. */

const disk = mountSmallDisk('size=400m')
const onSmallDisk = disk === undefined ? it.skip : it

/** WAL alone, until PostgreSQL cannot go on. */
async function writeUntilItDies(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    for (;;) await client.query(`select pg_logical_emit_message(true, 'filler', repeat('x', 200000))`)
  } catch {
    await client.end().catch(() => undefined)
  }
}

describe('a disk that becomes full while all is running', () => {
  onSmallDisk(
    `stops PostgreSQL, which is said once; with room it is back by itself, and so are readings and log ${needsSmallDisk}`,
    async () => {
      if (!disk) return
      const said: string[] = []
      const database = await startOwnDatabase({
        ...{ dataDir: join(disk.folder, 'data'), durable: true, report: (sentence: string) => said.push(sentence) },
      })
      await mkdir(join(disk.folder, 'logs'))
      const logFile = join(disk.folder, 'logs', 'portal.log')
      const portal = await startReplica({ environment: database.environment, ownSignIn: true, logFile })
      try {
        const customer = await signedInCustomer(portal.url)
        const point = await createMeteringPoint(customer.account.subject, database.url)
        const readingId = await handIn(customer, point)

        await disk.fill()
        await writeUntilItDies(database.url)
        await until('it is tried again', () => said.some((sentence) => sentence.includes('is tried again')))
        expect((await sendReading(customer, point, { valueM3: 101 })).status).toBe(503)
        const whileFull = await readFile(logFile, 'utf8')
        expect((await sendReading(customer, point, { valueM3: 101 })).status).toBe(503)
        expect(await readFile(logFile, 'utf8')).toBe(whileFull)

        await disk.free()
        await until('PostgreSQL is back', () => said.at(-1) === 'PostgreSQL was started again.')
        expect(said).toEqual([
          'PostgreSQL ended without being asked to.',
          expect.stringMatching(
            /^PostgreSQL cannot be started, and is tried again every few seconds: The disk of .* is full, 0 MB are left of it: free at least 64 MB\.$/,
          ),
          'PostgreSQL was started again.',
        ])
        await until('readings are taken', async () => {
          const { status } = await sendReading(customer, point, { valueM3: 101 })
          return status === 201
        })
        expect(await query('select from reading where id = $1', [readingId], database.url)).toHaveLength(1)
        await until('the log goes on', async () => (await readFile(logFile, 'utf8')).length > whileFull.length)
      } finally {
        await portal.stop()
        await database.stop()
        disk.end()
      }
    },
    120_000,
  )
})
