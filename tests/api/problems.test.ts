import { beforeAll, describe, expect, it } from '@jest/globals'
import { problemTexts } from '@moja-komunala/portal-server/platform/http/problem-texts.ts'
import { problemCodes } from '@moja-komunala/portal-server/platform/http/problem.schema.ts'
import { sendInTurn } from '@moja-komunala/world/actors/imports.ts'
import { billingToken } from '@moja-komunala/world/actors/programs.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

/* What a program is told that was refused: what was wrong, where, and what would be right; and where it can read more. */

const { portal } = getWorld().facts.urls
let token: string

beforeAll(async () => {
  token = await billingToken()
})

interface Told {
  readonly type: string
  readonly code: string
  readonly detail: string
  readonly errors?: readonly { readonly detail: string }[]
}

const ask = async (
  path: string,
  { headers = {}, ...sent }: { method?: string; body?: string; headers?: object } = {},
) => {
  const answer = await fetch(`${portal}/api/v1${path}`, {
    ...sent,
    headers: { authorization: `Bearer ${token}`, 'accept-language': 'en', ...headers },
  })
  return { status: answer.status, told: (await answer.json()) as Told }
}
const json = { 'content-type': 'application/json' }

describe('a program', () => {
  it.each([
    [
      'a parameter',
      '/imports?dryRun=yes',
      { method: 'POST', body: '' },
      { parameter: 'dryRun', expected: 'true | false' },
    ],
    [
      'a number',
      '/imports?closeAtMost=-1',
      { method: 'POST', body: '' },
      { parameter: 'closeAtMost', expected: '>= 0' },
    ],
    ['a day', '/readings?window=9999-12-31', {}, { parameter: 'window', expected: '1900 <= year < 2200' }],
    ['a cursor', '/readings?after=x', {}, { parameter: 'after', code: 'not-a-cursor' }],
    ['a parameter of CSV', '/readings?separator=tab', {}, { parameter: 'separator', code: 'for-csv-alone' }],
    [
      'records of CSV',
      '/imports',
      { method: 'POST', body: 'a\n', headers: { 'content-type': 'text/csv' } },
      {
        parameter: 'records',
        code: 'one-record-needed',
        expected: expect.stringContaining('metering-points | meters'),
      },
    ],
    [
      'a type of content',
      '/imports',
      { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain' } },
      { header: 'content-type', expected: 'application/x-ndjson | text/csv | application/json' },
    ],
    [
      'a column',
      '/imports?records=prices',
      { method: 'POST', body: 'id;street\n', headers: { 'content-type': 'text/csv' } },
      { line: 1, column: 'street', expected: expect.stringContaining('netPriceEur') },
    ],
    ['no JSON', '/webhooks', { method: 'POST', body: '{', headers: json }, { pointer: '#', code: 'not-json' }],
    [
      'a type for JSON',
      '/webhooks',
      { method: 'POST', body: '{' },
      { header: 'content-type', expected: 'application/json' },
    ],
    [
      'a value',
      '/webhooks',
      { method: 'POST', body: '{"url":"https://a.example/","events":["x"]}', headers: json },
      { pointer: '#/events/0', expected: expect.stringContaining('reading.handed-in | ') },
    ],
  ])('that sends %s that is wrong -> is told where, and what would be right', async (_, path, sent, error) => {
    const { status, told } = await ask(path, sent)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(told.errors).toEqual([expect.objectContaining(error)])
  })

  /** No program has a page, a field or a thing to load. */
  const ofPages =
    /reload|load the page|fill in|enter |marked|shorten|osvežite|naložite|izpolnite|vpišite|označena|skrajšajte/i

  it.each(['sl', 'en'])('is told in words for engineers (%s)', async (language) => {
    const headers = { 'accept-language': language }
    const answers = await Promise.all([
      ...[ask('/nothing', { headers }), ask('/readings', { method: 'DELETE', headers })],
      ask('/webhooks', { method: 'POST', body: '{"url":1}', headers: { ...json, ...headers } }),
      ask('/webhooks', { method: 'POST', body: '[', headers: { ...json, ...headers } }),
      ask('/webhooks', { method: 'POST', body: '{}', headers }),
      ask('/webhooks', { method: 'POST', body: `"${'x'.repeat(20_000)}"`, headers: { ...json, ...headers } }),
      ask('/imports', { method: 'POST', body: '{}', headers: { ...json, ...headers } }),
      ask('/readings?window=today', { headers }),
    ])
    const sentences = answers.flatMap(({ told }) => [told.detail, ...(told.errors ?? []).map(({ detail }) => detail)])
    expect(sentences.filter((sentence) => ofPages.test(sentence))).toEqual([])
  })

  it('that forgot its token is told where it goes', async () => {
    const answer = await fetch(`${portal}/api/v1/readings`)
    expect([answer.status, ((await answer.json()) as Told).detail]).toEqual([401, expect.stringContaining('Bearer')])
  })

  it('that tries a file which would be refused is answered as it would be, by the status too', async () => {
    const answer = await sendInTurn({ body: 'no\n', query: { dryRun: 'true' } })
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      { code: 'import-refused', report: { outcome: 'would-be-refused', dryRun: true } },
    ])
  })
})

describe('the type of a problem', () => {
  it('leads to a page that explains it, in either language', async () => {
    const { told } = await ask('/readings?after=x')
    for (const language of ['sl', 'en'] as const) {
      const page = await fetch(new URL(`${told.type}?lang=${language}`, `${portal}/api/v1/readings`))
      const text = await page.text()
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
      expect(text).toContain(`<code>${told.code}</code>`)
      expect(text).toContain(problemTexts[language]['malformed-request'].title)
    }
  })

  it('is one that the list of all names, whichever it is', async () => {
    const list = await (await fetch(`${portal}/problems?lang=en`)).text()
    for (const code of problemCodes) {
      expect(list).toContain(`href="/problems/${code}"`)
      expect((await fetch(`${portal}/problems/${code}`)).status).toBe(200)
    }
    expect((await fetch(`${portal}/problems/no-such-code`)).status).toBe(404)
  })
})
