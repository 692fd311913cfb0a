import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ownScopes } from '@moja-komunala/portal-server/platform/tokens/scopes.ts'
import { createAccount, signedInCustomer, type Account } from '@moja-komunala/world/actors/customers.ts'
import { billingToken, createProgram, permitProgram, type TestProgram } from '@moja-komunala/world/actors/programs.ts'
import { handIn } from '@moja-komunala/world/actors/readings.ts'
import { accessTokenOf } from '@moja-komunala/world/keycloak-token.ts'
import type { Portal } from '@moja-komunala/world/portal.ts'
import { ensureSchemathesis } from '@moja-komunala/world/test/schemathesis.ts'
import { getWorld, startReplica } from '@moja-komunala/world/test/world-facts.ts'
import { createReadPoint } from '../support/read-points.ts'

/* The whole document, tried with real tokens and whatever somebody may send, by schemathesis. */

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
let schemathesis: string
let portal: Portal
let program: TestProgram
let folder: string

beforeAll(async () => {
  schemathesis = await ensureSchemathesis()
  folder = await mkdtemp(join(tmpdir(), 'schemathesis-'))
  program = await createProgram()
  // It sends hundreds of requests a second, and tries to link by chance.
  portal = await startReplica({
    environment: {
      API_REQUESTS_PER_MINUTE: '1000000',
      BROWSER_REQUESTS_PER_MINUTE: '1000000',
      LINK_ATTEMPTS_PER_ACCOUNT: '1000000',
      LINK_ATTEMPTS_PER_ADDRESS: '1000000',
    },
  })
})
afterAll(async () => {
  await portal.stop()
  await program.remove()
  await rm(folder, { recursive: true, force: true })
})

/** Somebody with much to be found, and more than one run takes off the account. */
async function createOwner(): Promise<Account> {
  const account = await createAccount()
  const customer = await signedInCustomer(getWorld().facts.urls.portal, account)
  for (let made = 0; made < 20; made += 1) {
    const { id, meterIds } = await createReadPoint(account.subject, [{ kind: 'cold', lastM3: 1_000 }])
    await handIn(customer, { id, meterId: meterIds[0] ?? '' }, 1_010)
  }
  return account
}

async function expectNothingFound(settings: string, choice: string, environment: Record<string, string>) {
  const document = `${portal.url}/api/v1/openapi.json`
  // The document names the world's portal, and this is another one.
  const at = ['--url', `${portal.url}/api/v1`]
  const args = ['--config-file', file(settings), 'run', document, ...at, '--checks', 'all', choice, 'Session']
  const { code, output } = await run(schemathesis, args, environment)
  expect(code === 0 ? '' : output).toBe('')
}

describe('no 500, no status and no answer that the document does not describe', () => {
  it('for programs, customers’ own ones and the billing system', async () => {
    const account = await createOwner()
    const token = accessTokenOf(await permitProgram(program, account, Object.keys(ownScopes).join(' ')))
    const environment = { OWN_TOKEN: token, BILLING_TOKEN: await billingToken(), HOOKS: file('hooks.py') }
    await expectNothingFound('programs.toml', '--exclude-tag', environment)
  }, 400_000)

  it('for the portal’s own pages', async () => {
    const customer = await signedInCustomer(getWorld().facts.urls.portal)
    const session = customer.visitor.cookie('session') ?? ''
    const environment = { SESSION: session, CSRF_TOKEN: await customer.csrfToken(), HOOKS: file('hooks.py') }
    await expectNothingFound('pages.toml', '--include-tag', environment)
  })
})

async function run(command: string, args: readonly string[], environment: Record<string, string>) {
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...environment, NO_COLOR: '1', PYTHONDONTWRITEBYTECODE: '1' },
  })
  let output = ''
  const collect = (chunk: Buffer) => (output += chunk.toString('utf8'))
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  return { code, output }
}
