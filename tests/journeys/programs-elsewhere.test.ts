import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAccount } from '@moja-komunala/world/actors/customers.ts'
import {
  askToken,
  createProgram,
  newProof,
  protocolUrl,
  type TestProgram,
} from '@moja-komunala/world/actors/programs.ts'
import { demoProgram } from '@moja-komunala/world/demo/program.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { newVisitor, openBrowser } from './support/browser.ts'
import { signIn } from './support/customer.ts'
import { button, heading } from './support/elements.ts'
import { words } from './support/words.ts'

/* Programs at addresses of their own, in the browser that a customer signs in with: the realm as it ships lets each of them have its answer, and nobody else. */

const { urls } = getWorld().facts
const w = words.sl
const browser = await openBrowser()

/** What came to the program, by way of the browser. */
const received: { method: string; path: string; form: string }[] = []
const server = createServer((request, response) => {
  let form = ''
  request.on('data', (chunk: Buffer) => (form += chunk.toString()))
  request.on('end', () => {
    received.push({ method: request.method ?? '', path: request.url ?? '', form })
    response.setHeader('content-type', 'text/html').end('<title>Program</title><h1>Program</h1>')
  })
})
let origin: string
let program: TestProgram

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  program = await createProgram({
    redirectUri: `${origin}/callback`,
    attributes: { 'post.logout.redirect.uris': `${origin}/signed-out` },
  })
})
afterAll(async () => {
  await program.remove()
  await new Promise((resolve) => server.close(resolve))
})

function authorization(client: Pick<TestProgram, 'clientId'>, more: Record<string, string> = {}) {
  const { verifier, challenge } = newProof()
  const asked = new URLSearchParams({
    client_id: client.clientId,
    redirect_uri: `${origin}/callback`,
    response_type: 'code',
    scope: 'openid metering-points:read-own',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...more,
  })
  return { verifier, address: `${protocolUrl}/auth?${asked}` }
}

async function signInAndAllow(page: Page, address: string): Promise<void> {
  const account = await createAccount()
  await page.goto(address)
  // A form that comes back leads on as well.
  await signIn(page, account.email, 'Napacno geslo 1', w)
  await page.locator('.notice--error').waitFor()
  await signIn(page, account.email, account.password, w)
  await heading(page, 'Dovoljenje za dostop').waitFor()
  await button(page, 'Dovolite').click()
  await heading(page, 'Program').waitFor()
}

const redeem = (client: Pick<TestProgram, 'clientId'>, code: string | null, verifier: string) =>
  askToken({
    grant_type: 'authorization_code',
    client_id: client.clientId,
    redirect_uri: `${origin}/callback`,
    code: code ?? '',
    code_verifier: verifier,
  })

describe('a program of another origin', () => {
  it('gets its code after a wrong password, the right one and the permission, and the browser comes back after signing out', async () => {
    const page = await (await newVisitor(browser)).newPage()
    const { verifier, address } = authorization(program)
    await signInAndAllow(page, address)
    const back = new URL(page.url())
    expect(back.origin + back.pathname).toBe(`${origin}/callback`)
    expect(await redeem(program, back.searchParams.get('code'), verifier)).toHaveProperty('access_token')

    const signOut = new URLSearchParams({
      client_id: program.clientId,
      post_logout_redirect_uri: `${origin}/signed-out`,
    })
    await page.goto(`${protocolUrl}/logout?${signOut}`)
    await button(page, w.signOut).click()
    await heading(page, 'Program').waitFor()
    expect(page.url()).toBe(`${origin}/signed-out`)
    await page.context().close()
  })

  it('gets its answer as a form where it asks for one', async () => {
    const page = await (await newVisitor(browser)).newPage()
    const { verifier, address } = authorization(program, { response_mode: 'form_post' })
    await signInAndAllow(page, address)
    expect(page.url()).toBe(`${origin}/callback`)
    const answer = received.findLast(({ method }) => method === 'POST')
    const code = new URLSearchParams(answer?.form).get('code')
    expect(await redeem(program, code, verifier)).toHaveProperty('access_token')
    await page.context().close()
  })

  it('on the customer’s own computer gets it at whatever port it listens, as the sandbox’s does', async () => {
    const page = await (await newVisitor(browser)).newPage()
    const { verifier, address } = authorization(demoProgram)
    await signInAndAllow(page, address)
    const code = new URL(page.url()).searchParams.get('code')
    expect(await redeem(demoProgram, code, verifier)).toHaveProperty('access_token')
    await page.context().close()
  })
})

describe('where forms may lead', () => {
  const formActionAt = async (address: string) => {
    const policy = (await fetch(address)).headers.get('content-security-policy') ?? ''
    return /form-action ([^;]*)/.exec(policy)?.[1]?.split(' ')
  }

  it('is the program’s addresses on its own pages, and nobody’s on others', async () => {
    expect(await formActionAt(authorization(program).address)).toEqual(["'self'", origin])
    expect(await formActionAt(urls.portal)).toContain(urls.portal)
    expect(await formActionAt(urls.portal)).not.toContain(origin)
    expect(await formActionAt(`${urls.keycloak}/realms/komunala/device`)).toEqual(["'self'"])
    expect(await formActionAt(`${urls.keycloak}/realms/komunala/account/`)).toEqual(["'self'"])
  })
})
