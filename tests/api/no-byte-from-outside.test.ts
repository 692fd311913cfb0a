import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { UnusualUseListView } from '@moja-komunala/portal-server/features/unusual-use/unusual-use.schema.ts'
import type { Portal } from '@moja-komunala/portal-server/portal.ts'
import { signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { bodyOf, type Visited } from '@moja-komunala/world/actors/visitor.ts'
import { freePort } from '@moja-komunala/world/ports.ts'
import { allowSignInAt } from '@moja-komunala/world/test/world-facts.ts'
import fc from 'fast-check'
import pg from 'pg'
import { newNumber, numbersIn, wordsIn } from '../support/hand-over/marks.ts'
import {
  newValues,
  PointMaker,
  playInstant,
  twinOf,
  type MadeEntry,
  type MadePoint,
} from '../support/hand-over/made-point.ts'
import { isEntrySeen, isInvoiceSeen, peopleCount, plans, stayOf, type Plan } from '../support/hand-over/plan.ts'
import { startLinkReplica, type LinkReplica } from '../support/link-replica.ts'
import { fillPath, isChange, walkedOperations, type WalkedOperation } from '../support/operation-calls.ts'
import { startOwnDatabase, type OwnDatabase } from '../support/own-database.ts'
import { startSecondPortal } from '../support/second-portal.ts'

/*
 * Points that change hands by chance, on a portal of their own, and every operation that a customer has, with whatever ids there are.
 *
 * - Every value is recognised: nobody gets one from outside their time, in no answer, photo or letter.
 * - Of each point there is a twin for each time, in which all is otherwise that lies outside it: whoever looks at both sees no
 *   difference, in nothing that is counted or reckoned either.
 */

let database: OwnDatabase
let owner: pg.Client
let portal: Portal
let background: LinkReplica
let customers: Customer[]
let now = new Date('2026-11-28T12:00:00Z')

beforeAll(async () => {
  database = await startOwnDatabase()
  owner = new pg.Client(database.url)
  await owner.connect()
  const port = await freePort()
  const url = `http://localhost:${port}`
  await allowSignInAt(url)
  const settings = {
    ...database.environment,
    ...{
      LISTEN_PORT: String(port),
      PORTAL_URL: url,
      LINK_ATTEMPTS_PER_ACCOUNT: '1000000',
      LINK_ATTEMPTS_PER_ADDRESS: '1000000',
      BROWSER_REQUESTS_PER_MINUTE: '1000000',
      OWN_DATA_PER_HOUR: '1000000',
      MAILS_PER_ACCOUNT: '1000000',
      MAILS_PER_ADDRESS: '1000000',
      MAILS_PER_NETWORK: '1000000',
    },
  }
  portal = await startSecondPortal(settings, () => now)
  background = startLinkReplica(settings, () => now)
  customers = await Promise.all(Array.from({ length: peopleCount }, () => signedInCustomer(url)))
})
afterAll(async () => {
  await background.stop()
  await portal.stop()
  await owner.end()
  await database.stop()
})

/** A point, and for each of its times a twin that is the same in that time alone. */
interface Made {
  readonly point: MadePoint
  readonly twins: readonly { readonly people: readonly number[]; readonly twin: MadePoint }[]
}

async function make(plan: Plan): Promise<Made> {
  const subjects = customers.map(({ account }) => account.subject)
  const original = { plan, values: newValues(plan) }
  const point = await new PointMaker({ owner, subjects }, original).make()
  const twins = []
  for (const stay of plan.stays) {
    const people = stay.people.filter((person) => stayOf(plan.stays, person) === stay)
    if (people.length === 0) continue
    const twin = await new PointMaker({ owner, subjects }, twinOf(plan, original.values, stay)).make()
    twins.push({ people, twin })
  }
  now = plan.now
  await playInstant(owner, now)
  await background.lookAtReadings()
  return { point, twins }
}

const pointsOf = ({ point, twins }: Made) => [point, ...twins.map(({ twin }) => twin)]

const walked = walkedOperations.filter(({ access }) => access.who !== 'system')
/** Files of what another operation answers: a workbook holds what CSV does, documents what `getBill` does, and the archive what `getOwnData` does. */
const files = [
  ...['getConsumptionWorkbook', 'getBillDocument', 'getElectronicInvoice', 'getPaymentCode'],
  ...['getWaterReportDocument', 'getOwnDataArchive', 'getOwnData'],
]
const reads = walked.filter((operation) => !isChange(operation) && !files.includes(operation.operationId))
const has = ({ path }: WalkedOperation, name: string) => path.includes(`{${name}}`)
const queriesOf: Readonly<Record<string, readonly string[]>> = {
  getHistory: ['', '?months=120', '?months=1'],
  getConsumption: ['?months=120'],
  getBillForecast: ['', '?valueM3=54321'],
}

/** Every address of an operation with the ids of a point; where none is named, the same for all points. */
function addressesOf(operation: WalkedOperation, point: MadePoint): string[] {
  const meterIds = has(operation, 'meterId') ? point.meterIds : ['']
  const readings = has(operation, 'readingId') ? point.entries : [undefined]
  const billIds = has(operation, 'billId') ? point.invoices.map(({ id }) => id) : ['']
  const ids = readings.flatMap((reading) =>
    meterIds
      .filter((meterId) => !reading || reading.meterId === meterId)
      .flatMap((meterId) =>
        billIds.map((billId) => ({ meteringPointId: point.id, meterId, readingId: reading?.id ?? '', billId })),
      ),
  )
  return ids.flatMap((each) =>
    (queriesOf[operation.operationId] ?? ['']).map((query) => fillPath(operation, each) + query),
  )
}

/** What somebody may see of all points. */
const allowedFor = (made: Made, person: number) =>
  new Set<number | string>([...handedInNow, ...pointsOf(made).flatMap((point) => point.marksFor(person))])
/** What is handed in by the walk itself, at its moment. */
let handedInNow: number[] = []

const jsonOf = ({ text, headers }: Visited): unknown =>
  (headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) : text

function assertAllowed(allowed: ReadonlySet<number | string>, what: string, answer: unknown): void {
  const marks = [...numbersIn(answer), ...wordsIn(JSON.stringify(answer))]
  expect([what, marks.filter((mark) => !allowed.has(mark))]).toEqual([what, []])
}

/** But for what is each point's own: ids, numbers, and what is counted up from them. */
function likeness(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(likeness)
  if (typeof value !== 'object' || value === null) return value
  const own = [
    'id',
    'meterId',
    'meteringPointId',
    'meteringPointNumber',
    'number',
    'precedingNumbers',
    'reference',
    'purpose',
  ]
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'requestId' && !own.includes(key))
      .map(([key, inner]) => [key, likeness(inner)]),
  )
}

/** Of lists that are about all points what they say of this one. */
function partAbout(point: MadePoint, body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body
  const isAbout = ({ id, meteringPointId = id }: { id?: string; meteringPointId?: string }) =>
    meteringPointId === point.id
  return Object.fromEntries(
    Object.entries(body).map(([key, inner]: [string, unknown]) => {
      if (key === 'next') return [key, null]
      return [key, Array.isArray(inner) && listsOfAll.includes(key) ? inner.filter(isAbout) : inner]
    }),
  )
}
const listsOfAll = ['meteringPoints', 'bills', 'payments']

async function read(customer: Customer, operation: WalkedOperation, point: MadePoint) {
  const answers = []
  for (const address of addressesOf(operation, point)) {
    const answer = await customer.get(address)
    answers.push({ address, status: answer.status, body: jsonOf(answer) })
  }
  return answers
}

async function assertReadsShowNothing(made: Made, person: number): Promise<void> {
  const [customer, allowed] = [customers[person] as Customer, allowedFor(made, person)]
  for (const operation of reads)
    // What names no point says the same for each.
    for (const point of operation.path.includes('{') ? pointsOf(made) : [made.point])
      for (const { address, body } of await read(customer, operation, point)) assertAllowed(allowed, address, body)
}

/** With the same reading, or photo, of a twin in its place. */
async function assertReadsAlike({ point, twins }: Made): Promise<void> {
  for (const { people, twin } of twins)
    for (const person of people)
      for (const operation of reads) {
        const customer = customers[person] as Customer
        const stay = stayOf(point.plan.stays, person)
        const seen = (of: MadePoint) => ({
          ...of,
          entries: of.entries.filter(({ planned }) => stay && isEntrySeen(planned, stay)),
          // By the plan that the stay is of: of a twin they are the same ones.
          invoices: of.invoices.filter(({ planned }) => stay && isInvoiceSeen(point.plan, planned, stay)),
        })
        const [one, other] = [seen(point), seen(twin)]
        const answers = await read(customer, operation, one)
        // What names no point is about both of them.
        const others = operation.path.includes('{') ? await read(customer, operation, other) : answers
        const about = (of: MadePoint, all: typeof answers) =>
          all.map(({ status, body }) => [status, likeness(partAbout(of, body))])
        expect([operation.operationId, about(other, others)]).toEqual([operation.operationId, about(one, answers)])
      }
}

type Try = (customer: Customer, point: MadePoint) => Promise<Visited[]>

const submit = (customer: Customer, { id }: MadePoint, meterId: string, reading: object, key: string = randomUUID()) =>
  customer.change('POST', `/metering-points/${id}/meters/${meterId}/readings`, reading, { 'idempotency-key': key })

/** The same values for each of a pair of points: what they are told by then can be compared. */
const tries = (valueM3: number, stay: number): Readonly<Record<string, Try>> => ({
  nameMeteringPoint: async (customer, { id }) => [
    await customer.change('PATCH', `/metering-points/${id}`, { name: 'Babica' }),
  ],
  // Only theirs who is there now: others would be linked by it.
  linkMeteringPoint: async (customer, { slips }) => [await customer.change('POST', '/metering-points', slips[stay])],
  submitReading: async (customer, point) => {
    const answers = []
    for (const meterId of point.meterIds) {
      answers.push(await submit(customer, point, meterId, { valueM3 }))
      const confirmed = { valueM3, doubtAnswer: { reason: 'as-read' }, wantsReceipt: true }
      answers.push(await submit(customer, point, meterId, confirmed))
    }
    return answers
  },
  answerUnusualUse,
})
/** What they were asked about; what lies outside their time isn't there. */
async function answerUnusualUse(customer: Customer, { id }: MadePoint): Promise<Visited[]> {
  const { unusualUse = [] } = bodyOf<Partial<UnusualUseListView>>(
    await customer.get(`/metering-points/${id}/unusual-use`),
  )
  const answers = []
  for (const asked of unusualUse) {
    const path = `/metering-points/${id}/unusual-use/${asked.id}/answer`
    answers.push(await customer.change('PUT', path, { reason: 'garden' }))
  }
  return answers
}
/** What answers with nothing of a point. */
const ofNotices = ['chooseNotices', 'setQuietHours', 'sendNumberCode', 'confirmNumber', 'noteNumberAsked']
const answersNothing = [
  ...['askAccountClosing', 'chooseLocale', 'putPhoto', 'deletePhoto', 'unlinkMeteringPoint'],
  ...[...ofNotices, 'noteToldOfSetAside', 'takeAddressBack'],
]

async function assertChangesShowNothing(made: Made): Promise<void> {
  for (const { people, twin } of made.twins)
    for (const person of people) {
      const customer = customers[person] as Customer
      const stay = stayOf(made.point.plan.stays, person)
      const valueM3 = newNumber()
      handedInNow.push(valueM3)
      const allowed = allowedFor(made, person)
      const each = tries(valueM3, stay ? made.point.plan.stays.indexOf(stay) : 0)
      for (const [operationId, attempt] of Object.entries(each)) {
        const answers = []
        for (const point of [made.point, twin]) {
          const visited = await attempt(customer, point)
          for (const answer of visited) assertAllowed(allowed, operationId, jsonOf(answer))
          answers.push(visited.map((answer) => [answer.status, likeness(jsonOf(answer))]))
        }
        expect([operationId, answers[1]]).toEqual([operationId, answers[0]])
      }
    }
}

/** Under the key of each reading that there is, by whoever handed it in. */
async function assertSentAgainShowsNothing(made: Made): Promise<void> {
  const subjects = customers.map(({ account }) => account.subject)
  const send = async (point: MadePoint, { subject, meterId, valueM3, key }: MadeEntry) => {
    const person = subjects.indexOf(subject)
    const answer = await submit(customers[person] as Customer, point, meterId, { valueM3 }, key)
    assertAllowed(new Set([...allowedFor(made, person), valueM3]), `again ${answer.status}`, jsonOf(answer))
  }
  for (const point of pointsOf(made)) for (const entry of point.entries) await send(point, entry)
}

/** Whether it counts is said as if nobody else had been there. */
async function assertSentAgainAlike({ point, twins }: Made): Promise<void> {
  for (const { people, twin } of twins)
    for (const person of people) {
      const customer = customers[person] as Customer
      const stay = stayOf(point.plan.stays, person)
      const own = (of: MadePoint) =>
        of.entries.filter(
          ({ subject, planned }) => subject === customer.account.subject && stay && isEntrySeen(planned, stay),
        )
      const answersFor = async (of: MadePoint) => {
        const answers = []
        for (const { meterId, valueM3, key } of own(of)) {
          const answer = await submit(customer, of, meterId, { valueM3 }, key)
          answers.push([answer.status, likeness(jsonOf(answer))])
        }
        return answers
      }
      expect(await answersFor(twin)).toEqual(await answersFor(point))
    }
}

/**
 * Everything in one file, by whatever way it is put together: of all points at once, and with what Keycloak holds. What they typed
 * themselves is theirs, whoever's that time turned out to be.
 */
async function assertOwnDataShowNothing(made: Made, person: number): Promise<void> {
  const customer = customers[person] as Customer
  const answer = await customer.get('/my-data')
  expect(answer.status).toBe(200)
  const { rows: typed } = await owner.query<{ value_m3: number; doubt_note: string | null; serial_number: string }>(
    `select value_m3, doubt_note, serial_number from reading join meter on meter.id = reading.meter_id where subject = $1`,
    [customer.account.subject],
  )
  const own = [...typed.map(({ value_m3: valueM3 }) => valueM3), ...wordsIn(JSON.stringify(typed))]
  assertAllowed(new Set([...allowedFor(made, person), ...own]), '/my-data', jsonOf(answer))
}

async function assertLettersShowNothing(made: Made): Promise<void> {
  await background.tellOfEnded()
  for (const [person, { account }] of customers.entries()) {
    const { rows } = await owner.query<{ letter: string; content: unknown }>(
      'select letter, content from message where subject = $1',
      [account.subject],
    )
    for (const { letter, content } of rows) assertAllowed(allowedFor(made, person), letter, content)
  }
}

describe('whoever uses a point, and when', () => {
  it('every change that a customer has is tried here, or answers with nothing', () => {
    const changes = walked.filter(isChange).map(({ operationId }) => operationId)
    expect(changes.toSorted()).toEqual([...Object.keys(tries(0, 0)), ...answersNothing].sort())
  })

  it('nobody gets a byte from outside their time, and nothing that is reckoned from one', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        handedInNow = []
        await owner.query('delete from account_metering_point; delete from message')
        const made = await make(plan)
        for (const person of customers.keys()) await assertReadsShowNothing(made, person)
        await assertReadsAlike(made)
        await assertSentAgainAlike(made)
        await assertChangesShowNothing(made)
        await assertReadsAlike(made)
        for (const person of customers.keys()) await assertReadsShowNothing(made, person)
        for (const person of customers.keys()) await assertOwnDataShowNothing(made, person)
        await assertSentAgainShowsNothing(made)
        await assertLettersShowNothing(made)
      }),
      // A plan that fails is shown as it is: to make it smaller takes longer than to read it.
      { numRuns: 20, endOnFailure: true },
    )
  })
})
