import { describe, expect, it } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { signedInCustomer } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint, query } from '@moja-komunala/world/actors/metering-points.ts'
import { handIn, sendReading } from '@moja-komunala/world/actors/readings.ts'
import { mountSmallDisk, needsSmallDisk } from '@moja-komunala/world/test/small-disk.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { startReplica } from '@moja-komunala/world/test/world-facts.ts'
import pg from 'pg'
import { startOwnDatabase } from '../support/own-database.ts'

/* PostgreSQL, supervised as `npm start` does, on a disk that becomes full while it runs; and the portal's log on one. */

const disk = mountSmallDisk('size=400m')
const diskOfLogs = disk && mountSmallDisk('size=1m')
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
    `stops PostgreSQL, which is said once; with room it is back by itself, and so is every reading ${needsSmallDisk}`,
    async () => {
      if (!disk) return
      const said: string[] = []
      const database = await startOwnDatabase({
        ...{ dataDir: join(disk.folder, 'data'), durable: true, report: (sentence: string) => said.push(sentence) },
      })
      const portal = await startReplica({ environment: database.environment, ownSignIn: true })
      try {
        const customer = await signedInCustomer(portal.url)
        const point = await createMeteringPoint(customer.account.subject, database.url)
        const readingId = await handIn(customer, point)

        await disk.fill()
        await writeUntilItDies(database.url)
        await until('it is tried again', () => said.some((sentence) => sentence.includes('is tried again')))
        expect((await sendReading(customer, point, { valueM3: 101 })).status).toBe(503)

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
      } finally {
        await portal.stop()
        await database.stop()
        disk.end()
      }
    },
    120_000,
  )

  onSmallDisk(
    `takes no line of the portal’s log, and customers don’t notice; the log goes on when there is room ${needsSmallDisk}`,
    async () => {
      if (!diskOfLogs) return
      await diskOfLogs.fill()
      const logFile = join(diskOfLogs.folder, 'portal.log')
      const portal = await startReplica({ ownSignIn: true, logFile })
      const linesIn = async () => (await readFile(logFile, 'utf8')).split('\n').filter((line) => line.startsWith('{'))
      try {
        const customer = await signedInCustomer(portal.url)
        const point = await createMeteringPoint(customer.account.subject)
        await handIn(customer, point)
        expect(await linesIn()).toEqual([])

        await diskOfLogs.free()
        await handIn(customer, point, 101)
        await until('it goes on', async () => (await linesIn()).length > 0)
        // Its last line takes along what was kept of those that say what the portal does.
        await portal.stop()
        const said = (await linesIn()).map((line) => (JSON.parse(line) as { msg: string }).msg)
        expect(said).toEqual(expect.arrayContaining(['the portal listens', 'answered', 'the portal stopped']))
      } finally {
        await portal.stop()
        diskOfLogs.end()
      }
    },
  )
})
