import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeBillPdf } from '@moja-komunala/portal-server/features/invoices/documents/bill-pdf.ts'
import { makeCii } from '@moja-komunala/portal-server/features/invoices/documents/cii.ts'
import { sellerPaidAt } from '@moja-komunala/portal-server/features/invoices/documents/seller.ts'
import { makeUbl } from '@moja-komunala/portal-server/features/invoices/documents/ubl.ts'
import { localeSchema } from '@moja-komunala/portal-server/platform/locale.ts'
import type { Bill } from '@moja-komunala/rules/bill.ts'
import { demoRecipient, madeBill } from '@moja-komunala/world/bills/made-bills.ts'
import { runToEnd } from '@moja-komunala/world/run.ts'
import { ensureInvoiceJudge, ensureVeraPdf } from '@moja-komunala/world/test/document-judges.ts'

/* Bills' documents, judged by programs that nobody here wrote: docs/decisions/0068-one-file-for-people-archive-and-machine.md */

const bills = Array.from({ length: 200 }, (_, number) => madeBill(number))
const seller = sellerPaidAt(demoRecipient)
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bills-'))
})
afterAll(async () => rm(folder, { recursive: true, force: true }))

describe('the documents of 200 different bills, each in both languages', () => {
  const pdfs = (): string => join(folder, 'pdf')

  beforeAll(async () => {
    await mkdir(pdfs())
    for (const [number, bill] of bills.entries())
      for (const locale of localeSchema.options)
        await writeFile(join(pdfs(), `${number}.${locale}.pdf`), await makeBillPdf(bill, seller, locale))
  })

  it('are PDF/UA-1 and PDF/A-3a: veraPDF finds nothing', async () => {
    const classPath = await ensureVeraPdf()
    const files = (await readdir(pdfs())).map((name) => join(pdfs(), name))
    // "0" stands for every profile that a file itself declares.
    const args = ['-cp', classPath, 'org.verapdf.apps.GreenfieldCliWrapper', '--flavour', '0', '--format', 'text']
    const said = await runToEnd('java', [...args, ...files])
    const verdicts = said.split('\n').filter((line) => /^(?:PASS|FAIL) /.test(line))
    expect(files).toHaveLength(400)
    const expected = files.flatMap((file) => [`PASS ${file} 3a`, `PASS ${file} ua1`])
    expect(verdicts.toSorted()).toEqual(expected.toSorted())
  })
})

describe('the invoices for programs', () => {
  const judged = async (at: string): Promise<string[]> => {
    const classPath = await ensureInvoiceJudge()
    const judge = fileURLToPath(new URL('judges/Invoices.java', import.meta.url))
    const said = await runToEnd('java', ['-cp', classPath, judge, at])
    return said.split('\n').filter((line) => line !== '' && !line.startsWith('SLF4J'))
  }

  async function write(at: string, name: string, bill: Bill): Promise<void> {
    await writeFile(join(at, `${name}.cii.xml`), makeCii(bill, seller))
    const syntax = bill.kind === 'credit-note' ? 'credit' : 'invoice'
    await writeFile(join(at, `${name}.${syntax}.xml`), makeUbl(bill, seller))
  }

  it('of 200 different bills follow EN 16931 in CII and UBL: phive finds nothing, no warning either', async () => {
    const at = join(folder, 'xml')
    await mkdir(at)
    for (const [number, bill] of bills.entries()) await write(at, String(number), bill)
    // A wrong sum, so that it is seen to look.
    const [first] = bills
    if (first === undefined) throw new Error('There are no bills.')
    await writeFile(join(at, 'wrong.cii.xml'), makeCii({ ...first, netCents: first.netCents + 1 }, seller))
    const said = await judged(at)
    expect(said.at(-1)).toBe('401')
    expect(said.some((line) => line.startsWith('wrong.cii.xml: ') && line.includes('BR-CO-10'))).toBe(true)
    expect(said.slice(0, -1).filter((line) => !line.startsWith('wrong.cii.xml: '))).toEqual([])
  })

  it('follow it too where the paper leaves a rate out of which nothing is charged, or has one that no line has', async () => {
    const at = join(folder, 'rates-of-nothing')
    await mkdir(at)
    const bill = madeBill(0)
    const [line] = bill.lines
    if (line === undefined) throw new Error('The bill has no lines.')
    const nothing = { ...line, quantity: '0', netCents: 0 }
    for (const rate of ['0', '5', '22']) {
      await write(at, `left-out-${rate}`, { ...bill, lines: [...bill.lines, { ...nothing, vatRatePercent: rate }] })
      const row = { ratePercent: rate, baseCents: 0, vatCents: 0 }
      if (!bill.vat.some(({ ratePercent }) => Number(ratePercent) === Number(rate)))
        await write(at, `without-lines-${rate}`, { ...bill, vat: [...bill.vat, row] })
    }
    expect(await judged(at)).toEqual([String((await readdir(at)).length)])
  })
})
