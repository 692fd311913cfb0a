import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeBillPdf } from '@moja-komunala/portal-server/features/invoices/documents/bill-pdf.ts'
import { sellerPaidAt } from '@moja-komunala/portal-server/features/invoices/documents/seller.ts'
import { upnPng } from '@moja-komunala/portal-server/features/invoices/documents/upn-qr-picture.ts'
import { upnMask, upnModules } from '@moja-komunala/portal-server/features/invoices/documents/upn-qr.ts'
import type { Bill } from '@moja-komunala/rules/bill.ts'
import { findBillPayment } from '@moja-komunala/rules/bill-payment.ts'
import { findUpnFaults, upnPayload, type UpnPayment } from '@moja-komunala/rules/upn-qr.ts'
import { demoRecipient, madeBill } from '@moja-komunala/world/bills/made-bills.ts'
import { runToEnd } from '@moja-komunala/world/run.ts'
import { ensureJudges, readAllWithZbar } from '../support/payment-codes.ts'

/* Payment codes, judged by programs that nobody here wrote: docs/decisions/0069-payment-codes.md */

/** What the standard itself shows. */
const samples: readonly { readonly payment: UpnPayment; readonly payload: string }[] = [
  {
    payment: {
      payer: { name: 'Janez Novak', street: 'Lepa cesta 10', town: '2000 Maribor' },
      ...{
        amountCents: 1_471,
        purposeCode: 'SCVE',
        purpose: 'Ravn. z odpadki 04/2016 0040098579',
        dueDay: '2016-06-25',
      },
      recipient: {
        ...{ iban: 'SI56051008010486080', name: 'Snaga d.o.o.', street: 'Povšetova ulica 6', town: '1000 Ljubljana' },
      },
      reference: 'SI121033842574531',
    },
    payload:
      'UPNQR\n\n\n\n\nJanez Novak\nLepa cesta 10\n2000 Maribor\n00000001471\n\n\nSCVE\nRavn. z odpadki 04/2016 0040098579\n' +
      '25.06.2016\nSI56051008010486080\nSI121033842574531\nSnaga d.o.o.\nPovšetova ulica 6\n1000 Ljubljana\n198\n',
  },
  {
    payment: {
      payer: { name: 'Janez Novak', street: 'Dunajska 1', town: '1000 Ljubljana' },
      ...{ amountCents: 8_105, purposeCode: 'RENT', purpose: 'Plačilo najemnine 10/2016', dueDay: '2016-11-15' },
      recipient: {
        ...{
          iban: 'SI56051008010486080',
          name: 'Novo podjetje d.o.o.',
          street: 'Lepa cesta 15',
          town: '3698 Loški Potok',
        },
      },
      reference: 'RF45SBO2010',
    },
    payload:
      'UPNQR\n\n\n\n\nJanez Novak\nDunajska 1\n1000 Ljubljana\n00000008105\n\n\nRENT\nPlačilo najemnine 10/2016\n15.11.2016\n' +
      'SI56051008010486080\nRF45SBO2010\nNovo podjetje d.o.o.\nLepa cesta 15\n3698 Loški Potok\n188\n',
  },
]

const wanted = { texts: 10_000, pictures: 60, documents: 12 }

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codes-'))
})
afterAll(async () => rm(folder, { recursive: true, force: true }))

interface Paid {
  readonly bill: Bill
  readonly payment: UpnPayment
  readonly payload: string
}

/** Bills that can be paid by a code: some are paid, and some payers have names that no code can carry. */
function makePaid(count: number): Paid[] {
  const paid: Paid[] = []
  for (let number = 0; paid.length < count; number += 1) {
    const bill = madeBill(number)
    const payment = findBillPayment(bill, demoRecipient)
    if (payment !== undefined && findUpnFaults(payment).length === 0)
      paid.push({ bill, payment, payload: upnPayload(payment) })
  }
  return paid
}

describe('payment codes', () => {
  it.each(samples)('say what the standard’s own sample says, $payment.purpose', ({ payment, payload }) => {
    expect(upnPayload(payment)).toBe(payload)
  })

  it(`of ${wanted.texts} bills say what another maker says; zint draws them alike, and two readers read them from screen and paper`, async () => {
    const python = await ensureJudges()
    const made = makePaid(wanted.texts - samples.length)
    const texts = [...samples, ...made].map(({ payment, payload }) => ({ payment, payload }))
    const pictures = await Promise.all(
      texts.slice(0, wanted.pictures).map(async ({ payload }, number) => {
        const modules = upnModules(payload)
        const file = `code-${number}.png`
        await writeFile(join(folder, file), upnPng(modules))
        return { file, payload, modules: modules.map((row) => row.map(Number).join('')) }
      }),
    )
    const documents = await Promise.all(
      made.slice(0, wanted.documents).map(async ({ bill, payload }, number) => {
        const file = `bill-${number}.pdf`
        await writeFile(
          join(folder, file),
          await makeBillPdf(bill, sellerPaidAt(demoRecipient), number % 2 === 0 ? 'sl' : 'en'),
        )
        return { file, payload }
      }),
    )
    await writeFile(join(folder, 'codes.json'), JSON.stringify({ mask: upnMask, texts, pictures, documents }))
    const said = await runToEnd(python, [fileURLToPath(new URL('judges/codes.py', import.meta.url)), folder])
    expect(JSON.parse(said)).toEqual(wanted)

    const expected = new Map([
      ...pictures.flatMap(({ payload }, number) =>
        [2, 3].map((scale) => [`picture-${number}-${scale}`, payload] as const),
      ),
      ...documents.map(({ payload }, number) => [`document-${number}`, payload] as const),
    ])
    expect(await readAllWithZbar(folder)).toEqual(expected)
  })
})
