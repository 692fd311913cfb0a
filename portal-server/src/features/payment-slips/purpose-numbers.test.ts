import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { printedPurposes } from '@moja-komunala/rules/payment-slip.cases.ts'
import { purposeNumbersOf } from '@moja-komunala/rules/payment-slip.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import fc from 'fast-check'
import pg from 'pg'

/* Slips that were there before, and those of a portal of the release before, are read by the database. */

let database: TestDatabase
let portal: pg.Client
beforeAll(async () => {
  database = await createTestDatabase()
  portal = new pg.Client(database.appUrl)
  await portal.connect()
})
afterAll(async () => {
  await portal.end()
  await database.drop()
})

interface Slip {
  readonly purpose: string
  readonly own: string
}

/** A round trip for all of them. */
async function readInDatabase(slips: readonly Slip[]): Promise<unknown> {
  const { rows } = await portal.query<{ read: string[] }>(
    `select purpose_numbers(slip ->> 'purpose', slip ->> 'own') as read
     from jsonb_array_elements($1::jsonb) with ordinality as list (slip, place) order by place`,
    [JSON.stringify(slips)],
  )
  return rows.map(({ read }) => read)
}

const parts = fc.oneof(
  fc.stringMatching(/^[0-9]{1,12}$/),
  fc.constantFrom(
    '2026',
    '10/26',
    '10/2026',
    '2026-10',
    '1.10.2026',
    '202610',
    '31102026',
    'Voda',
    'rač.',
    ',',
    '–',
    '\u00ad',
  ),
)
const lines = fc
  .array(fc.tuple(parts, fc.constantFrom(' ', ' ', '-', '  ', ' - ', '\u00a0', '\u2011', '')), { maxLength: 9 })
  .map((list) => list.flat().join(''))
const slips: fc.Arbitrary<Slip> = fc.oneof(
  printedPurposes.chain(({ number, purpose }) =>
    fc.constantFrom({ purpose, own: number }, { purpose, own: '0040098579' }),
  ),
  lines.chain((purpose) => {
    const groups = purpose.match(/\d+/g) ?? []
    const owns = groups.flatMap((group, index) => [group, group + (groups[index + 1] ?? '')])
    return fc.record({ purpose: fc.constant(purpose), own: fc.constantFrom('A-1', ...owns) })
  }),
)

describe('the long numbers of a purpose', () => {
  it('whatever is printed, are the same to the database', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(slips, { minLength: 20, maxLength: 100 }), async (list) => {
        expect(await readInDatabase(list)).toEqual(list.map(({ purpose, own }) => purposeNumbersOf(purpose, own)))
      }),
      { numRuns: 60 },
    )
  })
})
