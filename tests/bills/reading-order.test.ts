import { describe, expect, it } from '@jest/globals'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Bill } from '@moja-komunala/rules/bill.ts'
import { invoiceFileName, makeBillPdf } from '@moja-komunala/portal-server/features/invoices/documents/bill-pdf.ts'
import { makeCii } from '@moja-komunala/portal-server/features/invoices/documents/cii.ts'
import { sellerPaidAt } from '@moja-komunala/portal-server/features/invoices/documents/seller.ts'
import type { Locale } from '@moja-komunala/portal-server/platform/locale.ts'
import { demoRecipient, madeBill } from '@moja-komunala/world/bills/made-bills.ts'

/* A bill as a screen reader meets it: what Firefox's own reader of PDFs says of its structure. */

const seller = sellerPaidAt(demoRecipient)

interface Node {
  readonly role?: string
  readonly alt?: string
  readonly lang?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly Node[]
}

interface Spoken {
  readonly role: string
  readonly text: string
}

const open = async (pdf: Buffer): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false, disableFontFace: true }).promise

/** What is said, in the order of the structure: a role and its text for each element that holds some. */
async function spoken(document: PDFDocumentProxy): Promise<Spoken[]> {
  const said: Spoken[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const texts = await textsByMark(page)
    const tell = (node: Node): void => {
      const text = (node.children ?? []).map((child) =>
        child.type === 'content' ? (texts.get(child.id ?? '') ?? '') : '',
      )
      if (node.role === 'Figure') said.push({ role: 'Figure', text: node.alt ?? '' })
      else if (text.some((each) => each !== '')) said.push({ role: node.role ?? '', text: text.join('').trim() })
      for (const child of node.children ?? []) tell(child)
    }
    tell(await page.getStructTree())
  }
  return said
}

async function textsByMark(page: Awaited<ReturnType<PDFDocumentProxy['getPage']>>): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const texts = new Map<string, string>()
  const marks: string[] = []
  for (const item of items) {
    if ('str' in item) {
      const mark = marks.at(-1) ?? ''
      texts.set(mark, (texts.get(mark) ?? '') + item.str)
    } else if (item.type === 'endMarkedContent') marks.pop()
    else marks.push(('id' in item ? item.id : undefined) ?? '')
  }
  return texts
}

const textsOf = (said: readonly Spoken[], role: string): string[] =>
  said.filter((each) => each.role === role).map(({ text }) => text)

const openBill = (): Bill => ({
  ...madeBill(3),
  ...{
    kind: 'invoice',
    number: '2026-10-0040098579',
    buyer: { name: 'Ana Čebašek', street: 'Izlake 1', town: '1411 Izlake' },
  },
  ...{ paidCents: 0, cancelledOn: null, totalCents: 2_607, issuedOn: '2026-11-10', dueOn: '2026-11-25' },
})

describe('a bill that is read aloud', () => {
  it.each<[Locale, string, readonly string[]]>([
    [
      'sl',
      'sl-SI',
      [
        'Račun št. 2026-10-0040098579',
        'Za plačilo',
        'Plačilni nalog UPN QR',
        'Kaj ste porabili in koliko stane',
        'DDV in skupni znesek',
        'Odčitki',
      ],
    ],
    [
      'en',
      'en-GB',
      [
        'Bill no. 2026-10-0040098579',
        'To pay',
        'Payment slip UPN QR',
        'What you used, and what it costs',
        'VAT and total',
        'Readings',
      ],
    ],
  ])('in %s has its language, its name and its parts in their order', async (locale, language, headings) => {
    const document = await open(await makeBillPdf(openBill(), seller, locale))
    const { info } = (await document.getMetadata()) as { info: { Language: string; Title: string } }
    expect(info).toMatchObject({ Language: language, Title: headings[0] })
    const said = await spoken(document)
    expect(said.filter(({ role }) => /^H\d$/.test(role)).map(({ text }) => text)).toEqual(headings)
    const all = said.map(({ text }) => text)
    expect(all.indexOf('Ana Čebašek')).toBeLessThan(all.indexOf(headings[0] ?? ''))
    expect(textsOf(said, 'Figure')).toHaveLength(1)
    expect(textsOf(said, 'Figure')[0]).toMatch(
      locale === 'sl' ? /^Koda QR za plačilo 26,07 EUR/ : /^QR code for paying EUR 26.07/,
    )
  })

  it('says a table row by row, each head once, however many pages it takes', async () => {
    const bill = { ...openBill(), ...longTable() }
    const document = await open(await makeBillPdf(bill, seller, 'sl'))
    expect(document.numPages).toBeGreaterThanOrEqual(3)
    const said = await spoken(document)
    expect(textsOf(said, 'TH').filter((text) => text === 'Postavka')).toHaveLength(1)
    const cells = textsOf(said, 'TD')
    const first = bill.lines.map((_, index) => cells.findIndex((text) => text.startsWith(`Postavka ${index + 1}.`)))
    expect(first.every((at, index) => at >= 0 && (index === 0 || at > (first[index - 1] ?? 0)))).toBe(true)
  })

  it('carries its invoice for programs, byte for byte', async () => {
    const bill = madeBill(3)
    const document = await open(await makeBillPdf(bill, seller, 'sl'))
    const content = await document.getAttachmentContent(invoiceFileName)
    expect(Buffer.from(content ?? []).toString()).toBe(makeCii(bill, seller))
  })

  it('carries none where its sums don’t add up, and is shown all the same', async () => {
    const document = await open(await makeBillPdf({ ...madeBill(3), lines: [] }, seller, 'sl'))
    expect(await document.getAttachments()).toBeNull()
  })

  it('puts a question mark where no font has the letter', async () => {
    const bill = { ...openBill(), buyer: { name: '李 Čučnik', street: '', town: '1411 Izlake' } }
    const said = await spoken(await open(await makeBillPdf(bill, seller, 'sl')))
    expect(said.map(({ text }) => text)).toContain('? Čučnik')
  })
})

describe('a bill’s file', () => {
  it('says its text to whoever copies or searches it, whichever documents were made before', async () => {
    // The "c" of a caron's letter comes first.
    await makeBillPdf({ ...openBill(), buyer: { name: 'čČžŽšŠ', street: '', town: 'Č' } }, seller, 'sl')
    const document = await open(await makeBillPdf(openBill(), seller, 'en'))
    const all = (await spoken(document)).map(({ text }) => text)
    expect(all).toContain('What you used, and what it costs')
    expect(all).toContain('Price without VAT')
  })

  it('is the same for the same bill, byte for byte', async () => {
    const [once, again] = await Promise.all([
      makeBillPdf(madeBill(7), seller, 'sl'),
      makeBillPdf(madeBill(7), seller, 'sl'),
    ])
    expect(once.equals(again)).toBe(true)
  })

  it('has 45 KB at most with nine lines and two meters', async () => {
    const all = Array.from({ length: 60 }, (_, number) => madeBill(number))
    const usual = all.filter(({ lines, readings }) => lines.length <= 9 && lines.length > 6 && readings.length <= 2)
    expect(usual.length).toBeGreaterThan(5)
    for (const [number, bill] of usual.entries())
      expect((await makeBillPdf(bill, seller, number % 2 === 0 ? 'sl' : 'en')).length).toBeLessThanOrEqual(45_000)
  })
})

function longTable(): Pick<Bill, 'lines'> {
  const [line] = madeBill(3).lines
  if (line === undefined) throw new Error('The bill has no lines.')
  return {
    lines: Array.from({ length: 110 }, (_, index) => ({
      ...line,
      charge: 'other',
      description: `Postavka ${index + 1}.`,
    })),
  }
}
