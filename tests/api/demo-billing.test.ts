import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { projectFolder } from '@moja-komunala/world/folders.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

/* "npm run demo:billing" against a running sandbox. */

let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'demo-billing-'))
  await writeFile(join(dataDir, 'demo.json'), JSON.stringify(getWorld().facts), { mode: 0o600 })
})
afterAll(() => rm(dataDir, { recursive: true }))

async function play(folder: string): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['scripts/demo-billing.ts', '--quick'],
      { cwd: projectFolder, env: { PATH: process.env['PATH'], DATA_DIR: folder } },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, output: stdout + stderr }),
    )
  })
}

const webhooks = () => query(`select from webhook where description = 'npm run demo:billing'`)

describe('a month of the billing system', () => {
  it('is played from the token to the paid invoice, twice over, and leaves no webhook', async () => {
    const first = await play(dataDir)
    expect(first).toMatchObject({ code: 0 })
    for (const line of [
      'a test event arrived, its signature is right',
      'metering-point  3 added, 0 changed, 0 unchanged',
      'metering-point  0 added, 0 changed, 3 unchanged',
      'event metering-point.linked: {"meteringPointNumber":"0049900013","linkedAccounts":1}',
      'event reading.handed-in: {',
      'invoice         1 added',
      'payment         1 added',
      'pdf             ',
      'eslog           ',
      'event metering-point.unlinked: {"meteringPointNumber":"0049900013","linkedAccounts":0,"reason":"by-customer"}',
      'the webhook is removed',
    ])
      expect(first.output).toContain(line)
    const paid = await query<{ total_cents: number; amount_cents: number }>(
      `select invoice.total_cents, payment.amount_cents from invoice join payment on payment.invoice_id = invoice.id
       join metering_point point on point.id = invoice.metering_point_id where point.number = '0049900013'`,
    )
    expect(paid).toHaveLength(1)
    expect(paid[0]?.amount_cents).toBe(paid[0]?.total_cents)
    expect(await webhooks()).toEqual([])

    const second = await play(dataDir)
    expect(second).toMatchObject({ code: 0 })
    expect(second.output).toContain('event reading.corrected: {')
    expect(await webhooks()).toEqual([])
  })

  it('says in one sentence what is missing where no sandbox runs', async () => {
    const { code, output } = await play(join(dataDir, 'nowhere'))
    expect(code).toBe(1)
    expect(output).toMatch(
      /^There is no .*demo\.json: start the sandbox first, with "npm start", and leave it running\.\n$/,
    )
  })
})
