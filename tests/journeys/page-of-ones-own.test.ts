import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { createAccount } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { createProgram, permitProgram, type TestProgram } from '@moja-komunala/world/actors/programs.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { newVisitor, openBrowser } from './support/browser.ts'
import { signIn } from './support/customer.ts'
import { words } from './support/words.ts'

/* A page that somebody made for themselves, at an address of its own: signed in with oidc-client-ts, it calls the API by its token. */

const { facts } = getWorld()
const { portal, keycloak } = facts.urls
const scopes = 'openid metering-points:read-own metering-points:write-own'
const browser = await openBrowser()
let page: TestProgram
let origin: string

const client = createRequire(import.meta.url)
  .resolve('oidc-client-ts')
  .replace(/dist\/.*$/, 'dist/browser/oidc-client-ts.min.js')

/** What the page does, as its author wrote it. */
const script = () => `
  const manager = new oidc.UserManager({
    authority: '${keycloak}/realms/${facts.realm}', client_id: '${page.clientId}',
    redirect_uri: location.origin + '/', scope: '${scopes}',
  })
  const call = async (path, options = {}, token) => {
    try {
      const headers = { ...(token && { authorization: 'Bearer ' + token }), ...options.headers }
      const answer = await fetch('${portal}/api/v1' + path, { ...options, headers })
      const text = await answer.text()
      return { status: answer.status, body: text && JSON.parse(text), requestId: answer.headers.get('x-request-id') }
    } catch (error) { return { failure: error.name } }
  }
  async function show() {
    if (!location.search.includes('code=')) return manager.signinRedirect()
    const { access_token: token } = await manager.signinCallback()
    const list = await call('/metering-points', {}, token)
    const path = '/metering-points/' + list.body.meteringPoints[0].id
    const rename = { method: 'PATCH', body: '{"name":"Doma"}', headers: { 'content-type': 'application/json' } }
    const answers = {
      list, renamed: await call(path, rename, token), missing: await call('/nothing', {}, token),
      byCookie: await call('/metering-points', { credentials: 'include' }),
    }
    const element = document.createElement('pre')
    element.textContent = JSON.stringify(answers)
    document.body.append(element)
  }
  show().catch((error) => { document.title = String(error) })`

const server = createServer((request, response) => {
  if (request.url === '/oidc-client-ts.js')
    response.setHeader('content-type', 'text/javascript').end(readFileSync(client))
  else
    response
      .setHeader('content-type', 'text/html')
      .end(
        `<!doctype html><title>Poraba</title><body><script src="/oidc-client-ts.js"></script><script>${script()}</script>`,
      )
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  page = await createProgram({ redirectUri: `${origin}/`, webOrigins: [origin] })
})
afterAll(async () => {
  await page.remove()
  await new Promise((resolve) => server.close(resolve))
})

it('shows its owner’s metering points, names one, reads why it was refused, and gets nothing by the portal’s cookie', async () => {
  const owner = await createAccount()
  const { id } = await createMeteringPoint(owner.subject)
  await permitProgram(page, owner, scopes)
  const tab = await (await newVisitor(browser)).newPage()
  await tab.goto(`${portal}/auth/sign-in`)
  await signIn(tab, owner.email, owner.password, words.sl)
  await tab.getByRole('navigation', { name: 'Glavni meni' }).waitFor()

  await tab.goto(origin)
  const answers = JSON.parse(await tab.locator('pre').innerText()) as unknown
  expect(answers).toMatchObject({
    list: { status: 200, body: { meteringPoints: [{ id }] }, requestId: expect.stringMatching(/\w/) },
    renamed: { status: 200 },
    missing: { status: 404, body: { code: 'not-found' } },
    byCookie: { failure: 'TypeError' },
  })
  await tab.context().close()
})
