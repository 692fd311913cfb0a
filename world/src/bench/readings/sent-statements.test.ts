import { readLog, toPgbenchScript } from './sent-statements.ts'

/* PostgreSQL's log, as it stands there. */

const log = `application=portal|LOG:  execute Sk1x: select "id" from "meter"
\twhere "id" = $1 and "note" is not distinct from $2 and "at" = $3 and "id" = any($4::uuid[]) limit 1
application=portal|DETAIL:  Parameters: $1 = '11111111-1111-4111-8111-111111111111', $2 = NULL, $3 = '2026-11-25 09:30:00', $4 = '{11111111-1111-4111-8111-111111111111}'
application=portal-listener|LOG:  statement: select
application=|LOG:  checkpoint starting: time
application=portal|LOG:  statement: begin
application=portal|LOG:  execute <unnamed>: insert into "thing" values ($1, $10)
application=portal|DETAIL:  Parameters: $1 = 'it''s', $2 = '2', $3 = '3', $4 = '4', $5 = '5', $6 = '6', $7 = '7', $8 = '8', $9 = '9', $10 = 'ten'
`

test('when the portal has sent statements -> they are read from PostgreSQL’s log in order, with their values, and nobody else’s', () => {
  const statements = readLog(log)
  expect(statements.map(({ text }) => text.split(' ')[0])).toEqual(['select', 'begin', 'insert'])
  expect(statements[0]?.text).toContain('"meter"\nwhere')
  expect(statements[0]?.values).toEqual([
    '11111111-1111-4111-8111-111111111111',
    undefined,
    '2026-11-25 09:30:00',
    '{11111111-1111-4111-8111-111111111111}',
  ])
  expect(statements[2]?.values[0]).toBe("it's")
})

test('when they are written for pgbench -> one customer’s values become any customer’s, and all else stays', () => {
  const known = new Map([['11111111-1111-4111-8111-111111111111', 'md5(:n)::uuid']])
  expect(toPgbenchScript(readLog(log), known, 40).split(';\n')).toEqual([
    `\\set n random(1, 40)\nselect "id" from "meter"\nwhere "id" = (md5(:n)::uuid) and "note" is not distinct from null and "at" = U&'2026-11-25 09\\003A30\\003A00' and "id" = any((array[md5(:n)::uuid])::uuid[]) limit 1`,
    'begin',
    `insert into "thing" values ('it''s', 'ten');`,
  ])
})
