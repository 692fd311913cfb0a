import { beforeAll, describe, expect, it } from '@jest/globals'
import type { BillView } from '@moja-komunala/portal-server/features/invoices/bill.schema.ts'
import { signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint, query, type TestPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { bodyOf, codeOf } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

/* A bill as files: what a customer opens, pays by and hands to a program. What is in them, and right, tests/bills judges. */

const { portal } = getWorld().facts.urls
let customer: Customer
let point: TestPoint

beforeAll(async () => {
  customer = await signedInCustomer(portal)
  point = await createMeteringPoint(customer.account.subject)
})

const lines = [
  { description: 'Vodarina', charge: 'water', quantity: '20', unit: 'm3', unitPriceEur: '0.5', netCents: 1000 },
].map((line) => ({ ...line, vatRatePercent: '9.5' }))

interface Made {
  readonly lines?: readonly object[]
  readonly paidCents?: number
}

async function createBill({ lines: charged = lines, paidCents = 0 }: Made = {}) {
  const [bill] = await query<{ id: string; number: string }>(
    `insert into invoice (number, metering_point_id, issued_on, due_on, period_from, period_to, net_cents, vat_cents,
       total_cents, reference, lines)
     values ('2026/10 ' || gen_random_uuid(), $1, '2026-11-08', '2026-11-23', '2026-10-01', '2026-10-31', 1000, 95, 1095, $2, $3)
     returning id, number`,
    [point.id, point.reference.replaceAll(/[^A-Z0-9]/g, ''), JSON.stringify(charged)],
  )
  if (!bill) throw new Error('no bill was made')
  if (paidCents > 0)
    await query(
      `insert into payment (external_id, metering_point_id, invoice_id, received_on, amount_cents)
       values (gen_random_uuid(), $1, $2, '2026-11-20', $3)`,
      [point.id, bill.id, paidCents],
    )
  return bill
}

describe('a bill that is open', () => {
  it('is a PDF with the invoice for programs inside, named by its number', async () => {
    const { id, number } = await createBill()
    const { status, headers, bytes } = await customer.get(`/bills/${id}/document`)
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(headers.get('content-disposition')).toContain(`${number.replaceAll(/[/ ]/g, '-')}.pdf`)
    const text = Buffer.from(bytes).toString('latin1')
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text).toContain('factur-x.xml')
  })

  it('is an invoice in either syntax', async () => {
    const { id, number } = await createBill()
    const cii = await customer.get(`/bills/${id}/electronic-invoice`)
    const ubl = await customer.get(`/bills/${id}/electronic-invoice?syntax=ubl`)
    for (const { status, headers, text } of [cii, ubl]) {
      expect([status, headers.get('content-type')]).toEqual([200, 'application/xml; charset=utf-8'])
      expect(text).toContain(number)
      expect(text).toContain('>10.95<')
    }
    expect(cii.text).toContain('CrossIndustryInvoice')
    expect(ubl.text).toContain('urn:oasis:names:specification:ubl:schema:xsd:Invoice-2')
  })

  it('says how it is paid, less what has come in, and has its code', async () => {
    const { id } = await createBill({ paidCents: 95 })
    const { payment, openCents } = bodyOf<BillView>(await customer.get(`/bills/${id}`))
    expect([openCents, payment?.amountCents, payment?.hasCode, payment?.codeFaults]).toEqual([1000, 1000, true, []])
    expect(payment?.purpose).toMatch(/^Voda 10\/2026 /)
    const { status, headers, bytes } = await customer.get(`/bills/${id}/payment-code`)
    expect([status, headers.get('content-type')]).toEqual([200, 'image/png'])
    // Its width and height, in the head of a PNG.
    expect([Buffer.from(bytes).readUInt32BE(16), Buffer.from(bytes).readUInt32BE(20)]).toEqual([85, 85])
    const larger = Buffer.from((await customer.get(`/bills/${id}/payment-code?pixelsPerModule=4`)).bytes)
    expect([larger.readUInt32BE(16), larger.readUInt32BE(20)]).toEqual([340, 340])
    expect((await customer.get(`/bills/${id}/payment-code?pixelsPerModule=17`)).status).toBe(400)
  })
})

describe('a bill of which nothing is to be paid', () => {
  it('has no code, and says so', async () => {
    const { id } = await createBill({ paidCents: 1095 })
    expect(bodyOf<BillView>(await customer.get(`/bills/${id}`)).payment).toBeNull()
    const answer = await customer.get(`/bills/${id}/payment-code`)
    expect([answer.status, codeOf(answer)]).toEqual([409, 'no-payment-code'])
  })
})

describe('a bill that came without lines', () => {
  it('is a document, and no invoice for programs', async () => {
    const { id } = await createBill({ lines: [] })
    const { bytes } = await customer.get(`/bills/${id}/document`)
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('factur-x.xml')
    const answer = await customer.get(`/bills/${id}/electronic-invoice`)
    expect([answer.status, codeOf(answer)]).toEqual([409, 'no-electronic-invoice'])
  })
})
