import { randomUUID } from 'node:crypto'
import type { Bill } from '@moja-komunala/rules/bill.ts'
import { addDays } from '@moja-komunala/rules/days.ts'
import { query, type TestPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { today } from './window.ts'

type Made = Pick<Bill, 'kind' | 'issuedOn' | 'dueOn' | 'periodFrom' | 'periodTo' | 'reference' | 'precedingNumbers'> & {
  readonly number: string
  readonly lines: readonly object[]
  readonly vat: readonly object[]
  readonly readings: readonly object[]
  readonly netCents: number
  readonly vatCents: number
  readonly buyerName: string
  readonly cancelledOn: string | null
}

export interface MadeInvoice {
  readonly id: string
  readonly number: string
}

const line = (
  description: string,
  charge: string,
  quantity: string,
  unit: string,
  unitPriceEur: string,
  netCents: number,
) => ({
  ...{ description, charge, quantity, unit, unitPriceEur, netCents },
  vatRatePercent: '9.5',
})

/** 20 m³ of water with the network: 16.19 and 9.5 % of VAT, 17.73 together, with a line at 22 %. */
const usual = {
  lines: [
    line('Vodarina', 'water', '10', 'm3', '0.7861', 786),
    line('Omrežnina – vodovod DN ≤ 20', 'water-network', '1', 'mesec', '3.4658', 347),
    { ...line('Menjava ventila', 'other', '1', 'kos', '10', 1000), vatRatePercent: '22' },
  ],
  vat: [
    { ratePercent: '9.5', baseCents: 1133, vatCents: 108 },
    { ratePercent: '22', baseCents: 1000, vatCents: 220 },
  ],
  netCents: 2133,
  vatCents: 328,
}

/** A bill of the month before last, as billing would bring it in, for what `made` doesn't say. */
export async function createInvoice(point: TestPoint, made: Partial<Made> = {}): Promise<MadeInvoice> {
  const bill: Made = {
    ...{ kind: 'invoice', number: `2026/10-${randomUUID().slice(0, 8)}`, issuedOn: addDays(today(), -20) },
    ...{ dueOn: addDays(today(), 10), periodFrom: '2026-10-01', periodTo: '2026-10-31', ...usual },
    ...{
      reference: 'SI121033842574531',
      precedingNumbers: [],
      readings: [],
      buyerName: 'Tine Medved',
      cancelledOn: null,
    },
    ...made,
  }
  const [row] = await query<{ id: string }>(
    `insert into invoice (number, metering_point_id, kind, issued_on, due_on, period_from, period_to, net_cents, vat_cents,
       total_cents, reference, lines, vat, readings, preceding_numbers, buyer_name, cancelled_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) returning id`,
    [
      ...[bill.number, point.id, bill.kind, bill.issuedOn, bill.dueOn, bill.periodFrom, bill.periodTo],
      ...[bill.netCents, bill.vatCents, bill.netCents + bill.vatCents, bill.reference],
      ...[bill.lines, bill.vat, bill.readings, bill.precedingNumbers].map((part) => JSON.stringify(part)),
      ...[bill.buyerName, bill.cancelledOn],
    ],
  )
  if (row === undefined) throw new Error('The bill was not stored.')
  return { id: row.id, number: bill.number }
}

/** @param invoice that it is for; without one it is for no single bill */
export async function createPayment(
  point: TestPoint,
  amountCents: number,
  invoice?: MadeInvoice,
  { cancelledOn = null }: { readonly cancelledOn?: string | null } = {},
): Promise<void> {
  await query(
    `insert into payment (external_id, metering_point_id, invoice_id, received_on, amount_cents, cancelled_on)
     values (gen_random_uuid(), $1, $2, $3, $4, $5)`,
    [point.id, invoice?.id ?? null, addDays(today(), -5), amountCents, cancelledOn],
  )
}
