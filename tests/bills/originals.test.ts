import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeBillPdf } from '@moja-komunala/portal-server/features/invoices/documents/bill-pdf.ts'
import { sellerPaidAt } from '@moja-komunala/portal-server/features/invoices/documents/seller.ts'
import { findPdfFaults } from '@moja-komunala/portal-server/features/invoices/originals/check/pdf-faults.ts'
import { demoRecipient, madeBill } from '@moja-komunala/world/bills/made-bills.ts'
import { ensurePythonPackages } from '@moja-komunala/world/test/python-packages.ts'
import { runToEnd } from '@moja-komunala/world/run.ts'

/* What is found in PDFs that other people's programs wrote: docs/decisions/0074-documents-that-billing-brings-in.md */

const packages = { pikepdf: '10.18.0', reportlab: '5.1.0' } as const

let folder: string
let bill: Buffer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'originals-'))
  bill = await makeBillPdf(madeBill(0), sellerPaidAt(demoRecipient), 'sl')
})
afterAll(async () => rm(folder, { recursive: true, force: true }))

describe('a PDF as other programs write it', () => {
  it('is taken where it does no harm, and refused by what stands in it, in whatever way it is written', async () => {
    const python = join(await ensurePythonPackages('pdf-makers', packages), 'python')
    const [given, made] = [join(folder, 'bill.pdf'), join(folder, 'made')]
    await mkdir(made)
    await writeFile(given, bill)
    await runToEnd(python, [fileURLToPath(new URL('judges/originals.py', import.meta.url)), given, made])
    const found: Record<string, string> = {}
    for (const name of await readdir(made)) found[name] = findPdfFaults(await readFile(join(made, name))).join()
    expect(Object.keys(found).length).toBeGreaterThan(20)
    const expected = Object.keys(found).map((name) => [name, /^pdf-(?:with-)?[a-z]+/.exec(name)?.[0] ?? ''])
    expect(found).toEqual(Object.fromEntries(expected))
  })
})

describe('a PDF that the portal makes itself', () => {
  it('would be taken as well', () => {
    expect(findPdfFaults(bill)).toEqual([])
  })
})
