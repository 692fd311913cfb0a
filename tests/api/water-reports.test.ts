import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { WaterReportRunView } from '@moja-komunala/portal-server/features/water-report/water-report-run.schema.ts'
import type { WaterReportView } from '@moja-komunala/portal-server/features/water-report/water-report.schema.ts'
import { signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { billingToken } from '@moja-komunala/world/actors/programs.ts'
import { bodyOf, codeOf } from '@moja-komunala/world/actors/visitor.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { createReadPoint, type ReadPoint } from '../support/read-points.ts'
import { lastYear, measureWaterOf, priceWater } from '../support/water-reports.ts'

/* The yearly report as programs get it, and the run by which the utility makes it for everybody. */

const { portal } = getWorld().facts.urls
let customer: Customer
let point: ReadPoint
let year: number

beforeAll(async () => {
  customer = await signedInCustomer(portal)
  point = await createReadPoint(customer.account.subject, [{ kind: 'cold', lastM3: 2_000, months: 30, monthlyM3: 12 }])
  year = await lastYear()
  await measureWaterOf(point.id, { years: [year] })
  await priceWater()
})

async function ask(method: 'GET' | 'POST', path: string, body?: object) {
  const answer = await fetch(`${portal}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${await billingToken()}`, 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
  })
  return { status: answer.status, body: (await answer.json()) as WaterReportRunView & { code: string } }
}

/** Batch by batch: of the tests' whole town it takes a minute. Who asks too often is told to wait, which is no run. */
async function untilFinished(started: Awaited<ReturnType<typeof ask>>): Promise<WaterReportRunView> {
  expect(started.status).toBe(202)
  let run: WaterReportRunView = started.body
  while (run.finishedAt === null) {
    const { made } = run
    await until('more reports are made', async () => {
      await sleep(300)
      const answer = await ask('GET', `/water-report-runs/${run.id}`)
      expect(answer.status).toBe(200)
      run = answer.body
      return run.made > made || run.finishedAt !== null
    })
  }
  return run
}

describe('the yearly report', () => {
  it('is there for the year that is over, with all five parts, and for no other', async () => {
    const path = `/metering-points/${point.id}/water-reports`
    expect(bodyOf(await customer.get(path))).toMatchObject({ reports: expect.arrayContaining([{ year }]) })
    const report = bodyOf<WaterReportView>(await customer.get(`${path}/${year}`))
    expect(report.parameters.length).toBeGreaterThan(40)
    expect(report.prices[0]).toMatchObject({ eurPerM3: '0.8607795', eurPerLitre: '0.0008607795' })
    expect(report.years.at(-1)?.year).toBe(year)
    expect(report.informationUrl).toMatch(/^https:/)
    expect(codeOf(await customer.get(`${path}/${year + 1}`))).toBe('not-found')
  })
})

describe('a run for everybody', () => {
  it('is refused for a year of which nothing was measured, and for one that isn’t over', async () => {
    expect((await ask('POST', '/water-report-runs', { year: 1995 })).body.code).toBe('no-water-quality')
    expect((await ask('POST', '/water-report-runs', { year: year + 1 })).body.code).toBe('validation-failed')
  })

  it('says how far it is, and its documents are those that customers open', async () => {
    const [known] = await query<{ since: Date }>('select portal_now() as since')
    let run: WaterReportRunView
    // Whoever asks while another one's run of the year is under way is answered that one: its households were listed before this one came.
    do run = await untilFinished(await ask('POST', '/water-report-runs', { year }))
    while (new Date(run.startedAt) < (known?.since ?? new Date()))
    expect(run.made).toBe(run.households)
    const path = `/metering-points/${point.id}/water-reports/${year}`
    expect(bodyOf<WaterReportView>(await customer.get(path)).documentMadeAt).not.toBeNull()
    const document = await customer.get(`${path}/document`)
    expect(document.headers.get('content-disposition')).toContain(`porocilo-o-pitni-vodi-${year}.pdf`)
    expect(Buffer.from(document.bytes).toString('latin1')).toMatch(/^%PDF-1\.7[^]*%%EOF\s*$/)
  })
})
