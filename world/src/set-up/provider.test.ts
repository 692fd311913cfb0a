import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder, projectFolder } from '../folders.ts'
import { lock } from '../lock.mjs'
import { buildProvider, providerReports } from './builds.ts'

/* Maven runs the unit tests of Keycloak's provider when it builds it; here they are counted with all others. */

type JavaTest = { title: string; failure: string }

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

async function readReports(): Promise<JavaTest[]> {
  const folder = join(projectFolder, providerReports)
  const names = (await readdir(folder)).filter((name) => /^TEST-.*\.xml$/.test(name))
  const reports = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return reports
    .flatMap((report) => [
      ...report.matchAll(/<testcase name="([^"]*)" classname="([^"]*)"[^>]*?(?:\/>|>(.*?)<\/testcase>)/gs),
    ])
    .map(([, name = '', className = '', inside = '']) => ({
      title: `${className.split('.').at(-1)}: ${plain(name)}`,
      failure: /<(?:failure|error|skipped)\b/.test(inside) ? plain(inside) : '',
    }))
}

const unlock = await lock(join(cacheFolder, 'set-up.lock'), () => undefined)
const outcome = await buildProvider()
  .then(
    () => '',
    (error: unknown) => String(error),
  )
  .finally(unlock)
const tests = await readReports().catch((): JavaTest[] => [])

describe('the provider of Keycloak', () => {
  it('is built, with unit tests', () => {
    expect(outcome).toBe('')
    expect(tests.length).toBeGreaterThan(0)
  })

  it.each(tests)('$title', ({ failure }) => {
    expect(failure).toBe('')
  })
})
