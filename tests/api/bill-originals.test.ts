import { beforeAll, describe, expect, it } from '@jest/globals'
import { createHash, randomUUID } from 'node:crypto'
import type { BillView } from '@moja-komunala/portal-server/features/invoices/bill.schema.ts'
import { signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint, query, type TestPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { billingToken } from '@moja-komunala/world/actors/programs.ts'
import { bodyOf, codeOf } from '@moja-komunala/world/actors/visitor.ts'
import { madeEslog, madePdf, madePdfOf } from '@moja-komunala/world/bills/made-pdf.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

/* What billing itself made of a bill: how it comes in, and how customers get it. What is refused in it, is tried beside its code. */

const { portal } = getWorld().facts.urls
let customer: Customer
let point: TestPoint
let token: string

beforeAll(async () => {
  customer = await signedInCustomer(portal)
  point = await createMeteringPoint(customer.account.subject)
  token = await billingToken()
})

async function createBill({ id, reference }: TestPoint = point) {
  const [bill] = await query<{ id: string; number: string }>(
    `insert into invoice (number, metering_point_id, issued_on, due_on, period_from, period_to, net_cents, vat_cents,
       total_cents, reference, lines)
     values ('2026/10 ' || gen_random_uuid(), $1, '2026-11-08', '2026-11-23', '2026-10-01', '2026-10-31', 1000, 95, 1095, $2,
       '[{"description": "Vodarina", "quantity": "20", "unit": "m3", "netCents": 1000, "vatRatePercent": "9.5"}]')
     returning id, number`,
    [id, reference.replaceAll(/[^A-Z0-9]/g, '')],
  )
  if (!bill) throw new Error('no bill was made')
  return bill
}

type Part = 'document' | 'electronic-invoice' | 'originals'

async function ask(method: string, number: string, part: Part, body?: Uint8Array<ArrayBuffer>, type?: string) {
  const answer = await fetch(`${portal}/api/v1/invoices/${encodeURIComponent(number)}/${part}`, {
    ...{ method, body: body ?? null },
    headers: {
      ...{ authorization: `Bearer ${token}`, 'accept-language': 'en' },
      'content-type': type ?? (part === 'document' ? 'application/pdf' : 'application/xml'),
    },
  })
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>) }
}
const put = (number: string, part: Part, body: Uint8Array<ArrayBuffer>, type?: string) =>
  ask('PUT', number, part, body, type)

const sha256 = (bytes: Uint8Array, form: 'hex' | 'base64' | 'base64url') =>
  createHash('sha256').update(bytes).digest(form)
const download = async (id: string, headers: Record<string, string> = {}) =>
  customer.visitor.send(`${portal}/api/v1/bills/${id}/document`, { headers: { accept: 'application/pdf', ...headers } })
const documentsOf = async (id: string) => bodyOf<BillView>(await customer.get(`/bills/${id}`)).documents
const notesOf = (billId: string) =>
  query<{ action: string; details: { kind: string } }>(
    `select action, details from audit_entry where details ->> 'billId' = $1 order by at, id`,
    [billId],
  )

describe('the document that billing brings in', () => {
  it('is what the customer gets, byte for byte, in place of the portal’s own', async () => {
    const { id, number } = await createBill()
    expect(await documentsOf(id)).toEqual({ pdf: 'made', electronicInvoices: ['cii', 'ubl'] })
    const sent = madePdf(number)
    const stored = await put(number, 'document', sent)
    expect(stored).toMatchObject({
      status: 200,
      body: { kind: 'pdf', bytes: sent.length, sha256: sha256(sent, 'hex') },
    })
    expect(await documentsOf(id)).toEqual({ pdf: 'issued', electronicInvoices: ['cii', 'ubl'] })
    const { status, headers, bytes } = await download(id)
    expect([status, Buffer.from(bytes).equals(sent)]).toEqual([200, true])
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('content-disposition')).toBe(`attachment; filename=${number.replaceAll(/[/ ]/g, '-')}.pdf`)
    expect(headers.get('content-length')).toBe(String(sent.length))
    expect(headers.get('repr-digest')).toBe(`sha-256=:${sha256(sent, 'base64')}:`)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    const again = await download(id, { 'if-none-match': headers.get('etag') ?? '' })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
  })

  it('sent again is the same answer, replaced is the new one, taken back is none; and the audit knows', async () => {
    const { id, number } = await createBill()
    const [first, second] = [madePdf('First'), madePdf('Second')]
    const stored = await put(number, 'document', first)
    expect(await put(number, 'document', first)).toEqual(stored)
    expect((await put(number, 'document', second)).body).toMatchObject({ sha256: sha256(second, 'hex') })
    expect(Buffer.from((await download(id)).bytes).equals(second)).toBe(true)
    expect((await ask('GET', number, 'originals')).body).toMatchObject({
      originals: [{ sha256: sha256(second, 'hex') }],
    })
    expect((await ask('DELETE', number, 'document')).status).toBe(204)
    expect((await ask('DELETE', number, 'document')).status).toBe(404)
    expect((await ask('GET', number, 'originals')).body).toEqual({ originals: [] })
    expect(Buffer.from((await download(id)).bytes).toString('latin1')).toContain('factur-x.xml')
    expect((await notesOf(id)).map(({ action }) => action)).toEqual([
      'putInvoiceDocument',
      'putInvoiceDocument',
      'deleteInvoiceDocument',
    ])
  })

  it('may have 5 MB, and not a byte more', async () => {
    const { id, number } = await createBill()
    const largest = madePdfOf(5 * 1_048_576)
    expect(largest.length).toBe(5 * 1_048_576)
    expect((await put(number, 'document', largest)).status).toBe(200)
    expect(sha256((await download(id)).bytes, 'hex')).toBe(sha256(largest, 'hex'))
    const refused = await put(number, 'document', madePdfOf(5 * 1_048_576 + 1))
    expect([refused.status, refused.body?.['code']]).toEqual([413, 'payload-too-large'])
    expect((await ask('GET', number, 'originals')).body).toMatchObject({ originals: [{ bytes: largest.length }] })
  })

  it('is refused with every reason in words, and what was there stays', async () => {
    const { number } = await createBill()
    const sent = madePdf('Right')
    await put(number, 'document', sent)
    const wrong = madePdf('Wrong', Buffer.from('[<</S/JavaScript/JS(1)>> <</S/Launch/F(a.exe)>>]'))
    expect(await put(number, 'document', wrong)).toMatchObject({
      ...{ status: 422 },
      body: {
        code: 'original-refused',
        errors: [
          { pointer: '#', code: 'pdf-with-scripts', detail: 'The PDF has scripts (JavaScript) or an XFA form.' },
          { pointer: '#', code: 'pdf-with-actions' },
        ],
      },
    })
    expect(await put(number, 'document', sent, 'text/html')).toMatchObject({ status: 415 })
    expect(await put(number, 'document', Buffer.alloc(0))).toMatchObject({ status: 422 })
    expect((await ask('GET', number, 'originals')).body).toMatchObject({ originals: [{ sha256: sha256(sent, 'hex') }] })
  })

  it('is for a bill that is there', async () => {
    expect((await put(randomUUID(), 'document', madePdf('None'))).status).toBe(404)
    expect((await ask('GET', randomUUID(), 'originals')).status).toBe(404)
  })
})

describe('the invoice in eSLOG that billing brings in', () => {
  it('is what programs get, byte for byte; without it there is none', async () => {
    const { id, number } = await createBill()
    const none = await customer.get(`/bills/${id}/electronic-invoice?syntax=eslog`)
    expect([none.status, codeOf(none)]).toEqual([404, 'not-found'])
    const sent = Buffer.from(madeEslog(number))
    expect((await put(number, 'electronic-invoice', sent)).status).toBe(200)
    expect(await documentsOf(id)).toEqual({ pdf: 'made', electronicInvoices: ['cii', 'ubl', 'eslog'] })
    const { status, headers, bytes } = await customer.get(`/bills/${id}/electronic-invoice?syntax=eslog`)
    expect([status, Buffer.from(bytes).equals(sent)]).toEqual([200, true])
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8')
    expect(headers.get('content-disposition')).toContain('.eslog.xml')
    expect((await ask('DELETE', number, 'electronic-invoice')).status).toBe(204)
    expect((await documentsOf(id)).electronicInvoices).toEqual(['cii', 'ubl'])
  })

  it('is refused for another bill', async () => {
    const { number } = await createBill()
    const refused = await put(number, 'electronic-invoice', Buffer.from(madeEslog('2026-1')))
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'other-invoice' }] } })
  })
})

describe('the documents of a bill that billing corrects', () => {
  const correct = (number: string, set: string) => query(`update invoice set ${set} where number = $1`, [number])

  it('are gone until billing sends new ones', async () => {
    const { id, number } = await createBill()
    const [document, eslog] = [madePdf('Before'), Buffer.from(madeEslog(number))]
    await put(number, 'document', document)
    await put(number, 'electronic-invoice', eslog)
    await correct(number, `due_on = '2026-11-24'`)
    expect(await documentsOf(id)).toEqual({ pdf: 'made', electronicInvoices: ['cii', 'ubl'] })
    expect(Buffer.from((await download(id)).bytes).toString('latin1')).toContain('factur-x.xml')
    expect((await ask('GET', number, 'originals')).body).toEqual({ originals: [] })
    // Were the correction only a mistake, the old one is right again.
    expect((await put(number, 'document', document)).body).toMatchObject({ sha256: sha256(document, 'hex') })
    expect(await documentsOf(id)).toMatchObject({ pdf: 'issued' })
  })

  it('stay where it is cancelled, or where only something is added that nobody had said', async () => {
    const { id, number } = await createBill()
    await put(number, 'document', madePdf('Before'))
    await correct(number, `cancelled_on = '2026-11-12', customer_key = 'K-7'`)
    await correct(number, `kind = 'settlement', buyer_name = 'Ana Novak'`)
    await correct(number, `vat = '[{"ratePercent": "9.5", "baseCents": 1000, "vatCents": 95}]'`)
    expect(await documentsOf(id)).toMatchObject({ pdf: 'issued' })
    await correct(number, `buyer_name = 'Eva Novak'`)
    expect(await documentsOf(id)).toMatchObject({ pdf: 'made' })
  })
})

describe('what billing brought in of somebody’s bill', () => {
  it('is nobody else’s: not who isn’t linked, nor who uses the point by now', async () => {
    const { id, number } = await createBill()
    await put(number, 'document', madePdf('Mine'))
    await put(number, 'electronic-invoice', Buffer.from(madeEslog(number)))
    const stranger = await signedInCustomer(portal)
    const mine = await createMeteringPoint(stranger.account.subject)
    const other = await createBill(mine)
    expect((await stranger.get(`/bills/${other.id}/document`)).status).toBe(200)
    const next = await signedInCustomer(portal)
    await query(
      `update metering_point set user_name = 'Maja Nova', customer_key = 'K-2', occupied_from = '2026-11-01' where id = $1`,
      [mine.id],
    )
    await query(
      `insert into account_metering_point (subject, metering_point_id, occupancy_id)
       select $1, $2, id from occupancy where metering_point_id = $2 and customer_key = 'K-2'`,
      [next.account.subject, mine.id],
    )
    await put(other.number, 'document', madePdf('Theirs'))
    expect((await next.get(`/metering-points/${mine.id}`)).status).toBe(200)
    for (const [who, billId] of [
      [stranger, id],
      [next, other.id],
    ] as const)
      for (const path of ['document', 'electronic-invoice?syntax=eslog']) {
        const answer = await who.get(`/bills/${billId}/${path}`)
        expect([path, answer.status]).toEqual([path, 404])
      }
    expect((await stranger.get(`/bills/${other.id}/document`)).status).toBe(200)
  })
})
