import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { createAccount, type Account } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint, query } from '@moja-komunala/world/actors/metering-points.ts'
import { demoProgram } from '@moja-komunala/world/demo/program.ts'
import { projectFolder } from '@moja-komunala/world/folders.ts'
import { buildPortalClient } from '@moja-komunala/world/set-up/builds.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { openPage, openProfile } from '../journeys/support/account.ts'
import { newVisitor, openBrowser } from '../journeys/support/browser.ts'
import { signIn } from '../journeys/support/customer.ts'
import { button, buttonAbout } from '../journeys/support/elements.ts'
import { words } from '../journeys/support/words.ts'

/* The example as somebody runs it who has the package: with node alone, against the package that is built to be published. */

const { urls } = getWorld().facts
const w = words.sl
const browser = await openBrowser()
let folder: string

beforeAll(async () => {
  await buildPortalClient()
  folder = await mkdtemp(join(tmpdir(), 'read-consumption-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

function startExample(tokenFile: string) {
  const example = spawn(process.execPath, [join(projectFolder, 'portal-client/examples/read-consumption.mjs')], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PORTAL_URL: urls.portal, KEYCLOAK_URL: urls.keycloak, TOKEN_FILE: tokenFile },
  })
  let printed = ''
  example.stdout.setEncoding('utf8').on('data', (piece: string) => (printed += piece))
  const errors = text(example.stderr)
  const ended = new Promise<number | null>((resolve) => example.once('exit', resolve))
  const asked = new Promise<{ address: string; code: string }>((resolve, reject) => {
    example.stdout.on('data', () => {
      const [, address, code] = /Open (\S+) and enter (\S+)/.exec(printed) ?? []
      if (address !== undefined && code !== undefined) resolve({ address, code })
    })
    example.once('exit', () => reject(new Error(`It ended without asking: ${printed}`)))
  })
  // Where nobody waits for it: the second run does not ask.
  asked.catch(() => undefined)
  return { asked, end: async () => ({ code: await ended, printed, errors: await errors }) }
}

async function permit(account: Account, { address, code }: { address: string; code: string }): Promise<void> {
  const page = await (await newVisitor(browser)).newPage()
  await page.goto(address)
  await page.getByLabel('Koda z naprave', { exact: true }).fill(code)
  await button(page, 'Nadaljujte').click()
  await signIn(page, account.email, account.password, w)
  await button(page, 'Da, kaže to kodo').click()
  await button(page, 'Dovolite').click()
  await page.getByRole('heading', { level: 1, name: 'Naprava je prijavljena', exact: true }).waitFor()
  await page.context().close()
}

describe('the example that reads consumption', () => {
  it('asks its owner once, prints the points and what they used, goes on by itself, and stops when its access is taken away', async () => {
    const account = await createAccount()
    const { id, meterId } = await createMeteringPoint(account.subject)
    await query(
      `insert into billed_reading (meter_id, value_m3, read_on, source)
       select $1, 100 + 12 * months, date_trunc('month', now())::date - (6 - months) * 30, 'billed'
       from generate_series(1, 5) as months`,
      [meterId],
    )
    const [point] = await query<{ number: string }>('select number from metering_point where id = $1', [id])
    const number = point?.number ?? ''
    const tokenFile = join(folder, 'token')

    const first = startExample(tokenFile)
    await permit(account, await first.asked)
    const read = await first.end()
    expect(read).toMatchObject({ code: 0, errors: '' })
    expect(read.printed).toContain(number)
    expect(read.printed).toMatch(/\d{4}-\d{2}-\d{2} {2}cold {2}160 m3 \(12 used\)/)
    expect((await stat(tokenFile)).mode & 0o077).toBe(0)

    const kept = await readFile(tokenFile, 'utf8')
    const again = await startExample(tokenFile).end()
    expect(again).toMatchObject({ code: 0, errors: '' })
    expect(again.printed).not.toContain('Open ')
    expect(again.printed).toContain(number)
    expect(await readFile(tokenFile, 'utf8')).not.toBe(kept)

    const page = await openProfile(await newVisitor(browser), urls.portal, account, w)
    await openPage(page, w.programs)
    await buttonAbout(page, w.takeAccess, demoProgram.name).click()
    await page.getByRole('dialog').getByRole('button', { name: w.takeAccess, exact: true }).click()
    await page.getByText(w.noPrograms).waitFor()
    const refused = await startExample(tokenFile).end()
    expect(refused.code).toBe(1)
    expect(refused.errors).toMatch(/^No permission: /)
    expect(refused.printed).toBe('')
  })
})
