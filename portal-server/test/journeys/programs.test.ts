import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { asAdministrator, createAccount } from '../support/customers.ts'
import { hardships } from './support/actions.ts'
import { desktop, newVisitor, openBrowser, smallPhone } from './support/browser.ts'
import { signIn } from './support/customer.ts'
import { words } from './support/words.ts'

/* A customer lets another program act for them: on a device without a browser (RFC 8628), or in the browser itself. */

const { keycloak: keycloakUrl } = getWorld().facts.urls
const protocol = `${keycloakUrl}/realms/komunala/protocol/openid-connect`
const programName = 'Poraba doma'
const browser = await openBrowser()
let program: { id: string; clientId: string }

beforeAll(async () => {
  const clientId = `program-${randomUUID()}`
  const { id } = await (
    await asAdministrator()
  ).clients.create({
    clientId,
    name: programName,
    publicClient: true,
    consentRequired: true,
    redirectUris: ['http://localhost:9/back'],
    attributes: { 'oauth2.device.authorization.grant.enabled': 'true', policyUri: 'https://poraba.example/podatki' },
  })
  program = { id, clientId }
})
afterAll(async () => {
  await (await asAdministrator()).clients.del({ id: program.id })
})

function newProof() {
  const verifier = randomBytes(32).toString('base64url')
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') }
}

const deviceAnswer = z.object({ device_code: z.string(), user_code: z.string(), verification_uri: z.url() })

/** What the device shows while it waits for its owner. */
async function beginOnDevice() {
  const { verifier, challenge } = newProof()
  const response = await fetch(`${protocol}/auth/device`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: program.clientId,
      scope: 'openid profile email',
      code_challenge: challenge,
      code_challenge_method: 'S256',
    }),
  })
  return { verifier, ...deviceAnswer.parse(await response.json()) }
}

async function askForToken(device: Awaited<ReturnType<typeof beginOnDevice>>): Promise<unknown> {
  const response = await fetch(`${protocol}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      client_id: program.clientId,
      device_code: device.device_code,
      code_verifier: device.verifier,
    }),
  })
  return response.json()
}

const texts = {
  sl: {
    deviceTitle: 'Prijava naprave',
    deviceCode: 'Koda z naprave',
    wrongCode: 'Koda ni prava. Poskusite znova.',
    missingCode: 'Vpišite kodo, ki jo kaže naprava.',
    continue: 'Nadaljuj',
    grantTitle: 'Dovoljenje za dostop',
    wishes: ['ime, priimek in jezik', 'e-poštni naslov'],
    policy: 'Kako ta program ravna s podatki',
    allow: 'Dovoli',
    refuse: 'Zavrni',
    done: 'Naprava je prijavljena',
    refused: 'Prijava naprave ni uspela',
  },
  en: {
    deviceTitle: 'Signing in a device',
    deviceCode: 'Code from the device',
    wrongCode: 'The code is not right. Please try again.',
    missingCode: 'Enter the code that the device shows.',
    continue: 'Continue',
    grantTitle: 'Permission for access',
    wishes: ['first name, last name and language', 'e-mail address'],
    policy: 'How this program treats your data',
    allow: 'Allow',
    refuse: 'Decline',
    done: 'The device is signed in',
    refused: 'The device could not be signed in',
  },
} as const

const languages = [
  { language: 'sl', surroundings: { viewport: smallPhone, colorScheme: 'light', locale: 'sl-SI' } },
  { language: 'en', surroundings: { viewport: desktop, colorScheme: 'dark', locale: 'en-GB' } },
] as const

describe.each(languages)('a customer who reads $language', ({ language, surroundings }) => {
  const w = words[language]
  const t = texts[language]
  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

  /** Up to the question whether the program may. */
  async function enterCode(device: { user_code: string; verification_uri: string }): Promise<Page> {
    const account = await createAccount(language)
    const page = await (await newVisitor(browser, surroundings)).newPage()
    await page.goto(`${device.verification_uri}?ui_locales=${language}`)
    await heading(page, t.deviceTitle).waitFor()
    expect(await hardships(page)).toEqual([])
    await button(page, t.continue).click()
    await page.getByRole('link', { name: t.missingCode }).waitFor()
    await page.getByLabel(t.deviceCode, { exact: true }).fill('AAAA-AAAA')
    await button(page, t.continue).click()
    await page.getByRole('link', { name: t.wrongCode }).waitFor()
    expect(await hardships(page)).toEqual([])
    // As people type: small letters, a gap in place of the hyphen.
    await page.getByLabel(t.deviceCode, { exact: true }).fill(device.user_code.toLowerCase().replace('-', ' '))
    await button(page, t.continue).click()
    await signIn(page, account.email, account.password, w)
    await heading(page, t.grantTitle).waitFor()
    expect(await hardships(page)).toEqual([])
    return page
  }

  it('signs a device in by the code that it shows, and sees in words what it may do', async () => {
    const device = await beginOnDevice()
    const page = await enterCode(device)
    expect(await page.getByRole('main').getByRole('listitem').allInnerTexts()).toEqual(
      expect.arrayContaining([...t.wishes]),
    )
    await page.getByText(programName).waitFor()
    const policy = page.getByRole('link', { name: t.policy })
    expect(await policy.getAttribute('href')).toBe('https://poraba.example/podatki')
    expect(await askForToken(device)).toMatchObject({ error: 'authorization_pending' })
    await button(page, t.allow).click()
    await heading(page, t.done).waitFor()
    expect(await hardships(page)).toEqual([])
    await page.context().close()
  }, 60_000)

  it('who refuses is told so, and the device gets nothing', async () => {
    const device = await beginOnDevice()
    const page = await enterCode(device)
    await button(page, t.refuse).click()
    await heading(page, t.refused).waitFor()
    expect(await hardships(page)).toEqual([])
    expect(await askForToken(device)).toMatchObject({ error: 'access_denied' })
    await page.context().close()
  }, 60_000)
})
