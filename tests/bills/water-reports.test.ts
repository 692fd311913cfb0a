import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeReportPdf } from '@moja-komunala/portal-server/features/water-report/documents/report-pdf.ts'
import { makeReport } from '@moja-komunala/portal-server/features/water-report/make-report.ts'
import { runToEnd } from '@moja-komunala/world/run.ts'
import { ensureVeraPdf } from '@moja-komunala/world/test/document-judges.ts'
import { madePoint, madeReportYear } from '@moja-komunala/world/water/made-reports.ts'

/* Yearly reports as documents, judged by a program that nobody here wrote: of every kind of household, in both languages. */

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'water-reports-'))
})
afterAll(async () => rm(folder, { recursive: true, force: true }))

describe('the yearly reports of ten different households, in both languages', () => {
  it('are PDF/UA-1 and PDF/A-3a: veraPDF finds nothing', async () => {
    const files: string[] = []
    for (let number = 0; number < 10; number += 1)
      for (const locale of ['sl', 'en'] as const) {
        const point = madePoint(number)
        const report = makeReport(point, madeReportYear)
        const file = join(folder, `${number}-${locale}.pdf`)
        await writeFile(file, await makeReportPdf(report, point, { locale, createdOn: '2026-03-02' }))
        files.push(file)
      }
    const classPath = await ensureVeraPdf()
    // "0" stands for every profile that a file itself declares.
    const args = ['-cp', classPath, 'org.verapdf.apps.GreenfieldCliWrapper', '--flavour', '0', '--format', 'text']
    const said = await runToEnd('java', [...args, ...files])
    const verdicts = said.split('\n').filter((line) => /^(?:PASS|FAIL) /.test(line))
    expect(verdicts.toSorted()).toEqual(files.flatMap((file) => [`PASS ${file} 3a`, `PASS ${file} ua1`]).toSorted())
  })
})
