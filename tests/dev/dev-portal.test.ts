import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { createAccount } from '@moja-komunala/world/actors/customers.ts'
import { startDevPortal } from '@moja-komunala/world/dev/dev-portal-process.ts'
import { freePort } from '@moja-komunala/world/ports.ts'
import type { Portal } from '@moja-komunala/world/portal.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { allowSignInAt, getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { openBrowser } from '../journeys/support/browser.ts'
import { signIn } from '../journeys/support/customer.ts'
import { newWatchedPage, refusedOn } from '../journeys/support/watched-page.ts'
import { words } from '../journeys/support/words.ts'
import { copyProject, type ProjectCopy } from './project-copy.ts'

/* Somebody who works on the portal with `npm run dev`, on a copy of its sources. */

const { clock, dataDir, facts, inside } = getWorld()
const browser = await openBrowser()
const said: string[] = []
let copy: ProjectCopy
let portal: Portal

beforeAll(async () => {
  copy = await copyProject()
  const port = await freePort()
  const url = `http://localhost:${port}`
  await allowSignInAt(url)
  portal = await startDevPortal(
    {
      environment: { ...inside.portal, LISTEN_PORT: String(port), PORTAL_URL: url },
      clock,
      logFile: join(dataDir, 'logs', `portal-${port}.log`),
      ownerUrl: facts.database,
    },
    (sentence) => said.push(sentence),
    join(copy.folder, 'world/src/dev/dev-portal.ts'),
  )
})
afterAll(async () => {
  await portal.stop()
  await copy.remove()
})

/** What the portal says to whoever asks for what it doesn't have. */
async function unknownTitle(): Promise<string> {
  const answer = await fetch(`${portal.url}/api/v1/unknown`, { headers: { 'Accept-Language': 'en' } })
  return answer.text()
}

const problemTexts = 'portal-server/src/platform/http/problem-texts.ts'

describe('whoever changes a source of the server', () => {
  it('gets the new answer at the same address, and the reason where the source is wrong', async () => {
    const { title } = JSON.parse(await unknownTitle()) as { title: string }
    await copy.change(problemTexts, title, 'Changed by a developer')
    await until('the answer is the new one', async () => (await unknownTitle()).includes('Changed by a developer'))

    await copy.change(problemTexts, 'Changed by a developer', "Broken by a developer' +")
    await until('the answer says what is wrong', async () => (await unknownTitle()).includes('SyntaxError'))
    await copy.change(problemTexts, "Broken by a developer' +", 'Mended by a developer')
    await until('the answer is there again', async () => (await unknownTitle()).includes('Mended by a developer'))
    expect(said.some((sentence) => sentence.includes('SyntaxError'))).toBe(true)
  })
})

describe('whoever changes a source of the pages', () => {
  it('signs in at the portal’s own address and sees the page with the new words, under the policy that ships', async () => {
    const page = await newWatchedPage(browser)
    const account = await createAccount()
    await page.goto(portal.url)
    await signIn(page, account.email, account.password, words.sl)
    await page.getByRole('heading', { name: words.sl.addHeading }).waitFor()
    expect(new URL(page.url()).origin).toBe(portal.url)

    await copy.change('portal-ui/src/features/session/words.sl.ts', `'Uporabnik'`, `'Razvijalec'`)
    await page.getByText('Razvijalec').first().waitFor()
    expect(new URL(page.url()).origin).toBe(portal.url)
    expect(await refusedOn(page)).toEqual([])
    await page.context().close()
  })
})
