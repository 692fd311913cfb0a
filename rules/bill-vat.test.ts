import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { differsFromLines, vatByRate } from './bill-vat.ts'

const line = (netCents: number, vatRatePercent: string) => ({ netCents, vatRatePercent })

describe('the VAT of a bill that brings no rows of it', () => {
  it.each([
    ['of one rate, as its lines say', [line(475, '9.5'), line(346, '9.50')], 821, 78, [['9.5', 821, 78]]],
    [
      'of two rates, each reckoned to the cent',
      [line(1000, '22'), line(475, '9.5')],
      1475,
      265,
      [
        ['9.5', 475, 45],
        ['22', 1000, 220],
      ],
    ],
    [
      'that gives back',
      [line(-475, '9.5'), line(-1000, '22')],
      -1475,
      -265,
      [
        ['9.5', -475, -45],
        ['22', -1000, -220],
      ],
    ],
    ['rounded on each line, in one row', [line(1000, '22'), line(475, '9.5')], 1475, 266, [['18.03', 1475, 266]]],
    ['whose lines charge something else, in one row', [line(400, '9.5')], 475, 45, [['9.47', 475, 45]]],
    ['without lines, in one row', [], 1000, 95, [['9.5', 1000, 95]]],
    ['of nothing', [], 0, 0, [['0', 0, 0]]],
  ] as const)('%s', (_, lines, netCents, vatCents, rows) => {
    expect(
      vatByRate(lines, { netCents, vatCents }).map(({ ratePercent, baseCents, vatCents: vat }) => [
        ratePercent,
        baseCents,
        vat,
      ]),
    ).toEqual(rows)
  })

  it('adds up to the bill, whatever the lines say, and agrees with them where it has their rates', () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 })
    const lines = fc.array(
      fc.record({ netCents: cents, vatRatePercent: fc.constantFrom('0', '5', '9.5', '9.50', '22') }),
      {
        maxLength: 6,
      },
    )
    fc.assert(
      fc.property(lines, fc.option(cents, { nil: undefined }), cents, (charged, said, vatCents) => {
        const netCents = said ?? charged.reduce((sum, one) => sum + one.netCents, 0)
        const rows = vatByRate(charged, { netCents, vatCents })
        expect(rows.reduce((sum, { baseCents }) => sum + baseCents, 0)).toBe(netCents)
        expect(rows.reduce((sum, row) => sum + row.vatCents, 0)).toBe(vatCents)
        if (rows.length > 1) expect(differsFromLines(rows, charged)).toBe(false)
      }),
    )
  })
})

describe('rows of VAT beside lines', () => {
  const row = (ratePercent: string, baseCents: number) => ({ ratePercent, baseCents, vatCents: 0 })
  it.each([
    ['the same', [row('9.5', 475)], [line(400, '9.5'), line(75, '9.50')], false],
    ['another base', [row('9.5', 474)], [line(475, '9.5')], true],
    ['another rate', [row('22', 475)], [line(475, '9.5')], true],
    ['a rate that no line has', [row('9.5', 475), row('22', 1)], [line(475, '9.5')], true],
    ['a rate of nothing', [row('9.5', 475), row('0', 0)], [line(475, '9.5')], false],
    ['no lines at all', [row('9.5', 475)], [], false],
  ] as const)('%s', (_, vat, lines, differs) => {
    expect(differsFromLines(vat, lines)).toBe(differs)
  })
})
