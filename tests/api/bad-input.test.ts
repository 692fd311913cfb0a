import { beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { problemSchema } from '@moja-komunala/portal-server/platform/http/problem.schema.ts'
import { signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint, query, type TestPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { handIn } from '@moja-komunala/world/actors/readings.ts'
import type { Visited } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import fc from 'fast-check'
import { callOperation, walkedOperations } from '../support/operation-calls.ts'

/* Whatever comes into a field, a header or an address: an answer that says what is wrong, never a failure of the portal. */

const { portal } = getWorld().facts.urls
let customer: Customer
let csrfToken: string
let point: TestPoint
let readingId: string

beforeAll(async () => {
  customer = await signedInCustomer(portal)
  csrfToken = await customer.csrfToken()
  point = await createMeteringPoint(customer.account.subject)
  readingId = await handIn(customer, point)
})

const stored = () =>
  query(
    `select (select json_agg(link order by metering_point_id) from account_metering_point link where subject = $1) as links,
       (select count(*)::int from reading where subject = $1) as readings,
       (select count(*)::int from reading_photo photo join reading on reading.id = reading_id where subject = $1) as photos`,
    [customer.account.subject],
  )

async function ask(
  method: string,
  path: string,
  more: { body?: string | Uint8Array<ArrayBuffer>; headers?: Record<string, string> } = {},
) {
  return fetch(`${portal}/api/v1${path}`, {
    method,
    ...(more.body !== undefined && { body: more.body }),
    headers: {
      'content-type': 'application/json',
      ...(method !== 'GET' && { 'x-csrf-token': csrfToken }),
      cookie: `session=${customer.visitor.cookie('session')}`,
      ...(path.endsWith('/readings') && { 'idempotency-key': randomUUID() }),
      ...more.headers,
    },
  })
}

async function expectRefused(answer: Pick<Visited, 'status'> & { text(): Promise<string> }): Promise<void> {
  const text = await answer.text()
  expect([answer.status, text]).toEqual([expect.any(Number), text])
  if (answer.status < 400 || answer.status >= 500) throw new Error(`answered with ${answer.status}: ${text}`)
  const problem = problemSchema.parse(JSON.parse(text))
  expect(problem.detail.length).toBeGreaterThan(10)
}

const point404 = '00000000-0000-4000-8000-000000000000'
const oddTexts = [
  ...[
    '\0',
    '\u0000\uffff',
    '\ud800',
    '\udfff\ud800',
    "'; drop table reading; --",
    '%00',
    '../..',
    '𝟙𝟚𝟛',
    '１２３',
    '٣',
  ],
  ...[
    '-0',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    ' ',
    '\u200b',
    '\u202e',
    'null',
    'true',
    '{}',
    '[]',
    '__proto__',
    'é'.repeat(5_000),
  ],
]
const oddValues = fc.oneof(
  fc.constantFrom<unknown>(
    ...oddTexts,
    null,
    true,
    -1,
    -0.5,
    1.5,
    1e21,
    2 ** 53,
    Number.MAX_VALUE,
    [],
    [1],
    {},
    { a: 1 },
  ),
  fc.jsonValue({ maxDepth: 2 }),
)

describe('a reading with', () => {
  const path = () => `/metering-points/${point.id}/meters/${point.meterId}/readings`
  const good = { valueM3: 1, doubtAnswer: { reason: 'as-read' } }

  it.each([
    ['no object', null],
    ['a list', []],
    ['nothing in it', {}],
    ['a field too many', { ...good, counts: true }],
    ['a field of the prototype', JSON.parse('{"valueM3":1,"__proto__":{"a":1},"constructor":1}')],
    ['too long a note', { ...good, doubtAnswer: { reason: 'other', note: 'x'.repeat(501) } }],
    ['a note with a NUL', { ...good, doubtAnswer: { reason: 'other', note: 'a\0b' } }],
    ['a note with half a character', { ...good, doubtAnswer: { reason: 'other', note: 'a\ud83d' } }],
    ['a reason that nobody knows', { ...good, doubtAnswer: { reason: 'because' } }],
    ['a field too many in the answer', { ...good, doubtAnswer: { reason: 'as-read', isStaff: true } }],
    ['a day that isn’t one', { ...good, enteredAt: '2026-02-30T10:00:00Z' }],
    ['a moment without a zone', { ...good, enteredAt: '2026-11-26T10:00:00' }],
    ['a day of the sixth millennium', { ...good, enteredAt: '+056789-11-26T10:00:00Z' }],
    ['a number for a moment', { ...good, enteredAt: 1 }],
    ['a wish that is none', { ...good, wantsReceipt: 'yes' }],
  ])('%s', async (_, reading) => {
    const before = await stored()
    await expectRefused(await ask('POST', path(), { body: JSON.stringify(reading) }))
    expect(await stored()).toEqual(before)
  })

  it('any value at all in any of its fields', async () => {
    const before = await stored()
    const fields = fc.constantFrom('valueM3', 'enteredAt', 'doubtAnswer', 'wantsReceipt', 'note', 'reason')
    await fc.assert(
      fc.asyncProperty(fields, oddValues, async (field, value) => {
        fc.pre(!(field === 'wantsReceipt' && typeof value === 'boolean'))
        fc.pre(!(field === 'valueM3' && Number.isInteger(value) && Number(value) >= 0))
        const answer = { ...good.doubtAnswer, ...(['note', 'reason'].includes(field) && { [field]: value }) }
        // A note may be nearly any text; only the others are always wrong.
        fc.pre(!(field === 'note' && typeof value === 'string'))
        const reading = ['note', 'reason'].includes(field)
          ? { ...good, doubtAnswer: answer }
          : { ...good, [field]: value }
        await expectRefused(await ask('POST', path(), { body: JSON.stringify(reading) }))
      }),
      { numRuns: 150 },
    )
    expect(await stored()).toEqual(before)
  })

  it.each(['', ' ', 'no-key', '\u00e9', `${randomUUID()}0`, `{${randomUUID()}}`, randomUUID().replaceAll('-', '')])(
    'the key "%s"',
    async (key) => {
      await expectRefused(
        await ask('POST', path(), { body: JSON.stringify(good), headers: { 'idempotency-key': key } }),
      )
    },
  )

  it('any note in any script is kept as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 100 }), async (note) => {
        const answer = await ask('POST', path(), {
          body: JSON.stringify({ valueM3: 7, doubtAnswer: { reason: 'other', note } }),
        })
        expect(answer.status).toBe(201)
        const { reading } = (await answer.json()) as { reading: { doubtAnswer: { note: string | null } } }
        expect(reading.doubtAnswer.note).toBe(note.trim() || null)
      }),
      // No more than a customer may enter.
      { numRuns: 25 },
    )
  })
})

describe('a name or a slip with', () => {
  it('any value at all', async () => {
    const before = await stored()
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('name', 'purpose', 'reference'), oddValues, async (field, value) => {
        const isName = field === 'name'
        // A text is a name unless it is empty, too long or holds what no name does.
        fc.pre(!(isName && (value === null || typeof value === 'string')))
        // An attempt that is counted would hold the next ones up.
        fc.pre(isName || typeof value !== 'string')
        const answer = isName
          ? await ask('PATCH', `/metering-points/${point.id}`, { body: JSON.stringify({ name: value }) })
          : await ask('POST', '/metering-points', {
              body: JSON.stringify({ purpose: '1', reference: '1', [field]: value }),
            })
        await expectRefused(answer)
      }),
      { numRuns: 80 },
    )
    expect(await stored()).toEqual(before)
  })

  it('odd letters leaves the portal standing', async () => {
    const before = await stored()
    for (const text of oddTexts.slice(0, 8))
      await expectRefused(
        await ask('POST', '/metering-points', { body: JSON.stringify({ purpose: text, reference: text }) }),
      )
    for (const text of ['\0', 'a\u0007b', '\u2028', 'x'.repeat(61)])
      await expectRefused(await ask('PATCH', `/metering-points/${point.id}`, { body: JSON.stringify({ name: text }) }))
    expect(await stored()).toEqual(before)
  })
})

describe('an address with', () => {
  const odd = ['%00', '%', '%ff', '%F0%28%8C%28', '..', '%2e%2e', 'null', point404, "'", '1'.repeat(3_000), '😀']

  const withNames = walkedOperations.filter(({ path, access }) => path.includes('{') && access.who === 'customer')

  it.each(odd.map((text) => [text.slice(0, 20), text]))(
    '"%s" in the place of a name leads nowhere',
    async (_, text) => {
      expect(withNames.length).toBeGreaterThan(5)
      const session = { headers: { cookie: `session=${customer.visitor.cookie('session')}` }, csrfToken }
      for (const operation of withNames)
        for (const [, name = ''] of operation.path.matchAll(/\{(\w+)\}/g)) {
          const known = { meteringPointId: point.id, meterId: point.meterId, readingId }
          const answer = await callOperation(operation, session, { ids: { ...known, [name]: text } })
          // ".." is resolved by the browser itself: it asks for another address.
          if (/^(\.\.|%2e%2e)$/.test(text) && answer.status < 500) continue
          await expectRefused(answer)
        }
    },
  )

  it.each(['/obvestila-o-vodi/%00', '/vnos/%00', '/o/%00', '/%00'])('"%s" is nobody’s page', async (path) => {
    const headers = { cookie: `session=${customer.visitor.cookie('session')}` }
    await expectRefused(await fetch(portal + path, { headers, redirect: 'manual' }))
  })

  it.each(['?months=%00', '?months=', '?months=1&months=2', '?months=99999999999999999999', '?months=%F0%9F%98%80'])(
    'the question "%s"',
    async (question) => {
      await expectRefused(await ask('GET', `/metering-points/${point.id}/history${question}`))
    },
  )

  it.each(['?after=%00', '?after=', '?after=a&after=b', `?after=${'9'.repeat(200)}`, '?after=%0a'])(
    'the question "%s" to the sheet',
    async (question) => {
      await expectRefused(await ask('GET', `/reading-sheet${question}`))
    },
  )
})

describe('a header with', () => {
  it.each([
    ['x-csrf-token', 'x'.repeat(200)],
    ['x-csrf-token', ''],
    ['content-type', 'application/json; charset=utf-99'],
    ['content-type', 'text/plain'],
    ['content-encoding', 'br-gzip'],
    ['sec-fetch-site', 'cross-site'],
    ['origin', 'null'],
  ])('%s: %s', async (name, value) => {
    const before = await stored()
    const path = `/metering-points/${point.id}/meters/${point.meterId}/readings`
    await expectRefused(await ask('POST', path, { body: '{"valueM3":1}', headers: { [name]: value } }))
    expect(await stored()).toEqual(before)
  })

  it('a photo that is said to be packed', async () => {
    const path = `/metering-points/${point.id}/meters/${point.meterId}/readings/${readingId}/photo`
    const headers = { 'content-type': 'image/jpeg', 'content-encoding': 'gzip' }
    await expectRefused(await ask('PUT', path, { body: new Uint8Array([0xff, 0xd8]), headers }))
  })
})
