import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createOpenApiDocument } from '@moja-komunala/portal-server/openapi.ts'
import { projectFolder } from '@moja-komunala/world/folders.ts'
import { runToEnd } from '@moja-komunala/world/run.ts'
import { lintWithSpectral } from '@moja-komunala/world/test/spectral.ts'

/* What integrators check a document with before they make anything of it. */

let folder: string
let document: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'document-'))
  document = join(folder, 'openapi.json')
  await writeFile(document, JSON.stringify(createOpenApiDocument()))
})
afterAll(async () => rm(folder, { recursive: true, force: true }))

const toRedocly = (...args: string[]): Promise<string> =>
  runToEnd(join(projectFolder, 'node_modules', '.bin', 'redocly'), args, {
    cwd: folder,
    // It would tell its makers, and ask them for news.
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  })

describe('the document', () => {
  it('has nothing that redocly would find, no warning either', async () => {
    const found = await toRedocly('lint', '--extends=recommended', '--format=json', document)
    expect(JSON.parse(found.slice(found.indexOf('{'), found.lastIndexOf('}') + 1))).toMatchObject({
      totals: { errors: 0, warnings: 0 },
      problems: [],
    })
  })

  it('has nothing that spectral would find, no hint either', async () => {
    await expect(lintWithSpectral(document)).resolves.toBeUndefined()
  })
})
