import { describe, expect, it } from '@jest/globals'
import { asAdministrator, signedInCustomer } from '@moja-komunala/world/actors/customers.ts'
import { locationOf, Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld, startReplica } from '@moja-komunala/world/test/world-facts.ts'
import { startOwnRealm } from '../support/own-realm.ts'

/* Slovenian and English: as the account says, else as chosen in this browser, else Slovenian. */

const { portal, keycloak } = getWorld().facts.urls

describe('a customer who chooses a language on the portal’s pages', () => {
  it('meets it in the portal, and Keycloak keeps it with the account and nothing else changes there', async () => {
    const customer = await signedInCustomer(portal)
    const keycloak = await asAdministrator()
    const before = await keycloak.users.findOne({ id: customer.account.subject })
    const answer = await customer.change('PUT', '/session/locale', { locale: 'en' })
    expect([answer.status, answer.text]).toEqual([204, ''])
    expect(JSON.parse((await customer.get('/session')).text)).toMatchObject({ locale: 'en' })
    const after = await keycloak.users.findOne({ id: customer.account.subject })
    expect(after).toEqual({ ...before, attributes: { ...before?.attributes, locale: ['en'] } })
    const problem = await customer.get('/metering-points/nowhere')
    expect(JSON.parse(problem.text)).toMatchObject({ title: 'This cannot be found' })
    const page = await customer.visitor.send(`${portal}/odjemna-mesta`)
    expect(page.text).toContain('<html lang="en"')
  })

  it('signs in the next time, on another device, in that language', async () => {
    const customer = await signedInCustomer(portal)
    await customer.change('PUT', '/session/locale', { locale: 'en' })
    const elsewhere = await signedInCustomer(portal, customer.account)
    expect(JSON.parse((await elsewhere.get('/session')).text)).toMatchObject({ locale: 'en' })
  })

  it('cannot choose one that there is not', async () => {
    const customer = await signedInCustomer(portal)
    const answer = await customer.change('PUT', '/session/locale', { locale: 'de' })
    expect(answer.status).toBe(422)
    expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ pointer: '#/locale', code: 'not-allowed' }] })
  })
})

describe('a visitor', () => {
  it.each([
    ['who asks for nothing', {}],
    ['whose browser prefers English', { 'accept-language': 'en-GB,en;q=0.9' }],
    ['whose browser prefers what there is not', { 'accept-language': 'de-AT,de' }],
  ])('%s, reads Slovenian until another language is chosen', async (_, headers: Record<string, string>) => {
    const page = await new Visitor().send(`${portal}/pogoji`, { headers })
    expect(page.text).toContain('<html lang="sl">')
  })

  it('of a utility that wants it so, reads what the browser prefers, and goes on in it at Keycloak', async () => {
    const replica = await startReplica({ ownSignIn: true, environment: { LANGUAGE_OF_BROWSER: '1' } })
    try {
      const english = { 'accept-language': 'en-GB,en;q=0.9' }
      for (const [path, headers, language] of [
        ['/pogoji', english, 'en'],
        ['/pogoji', { 'accept-language': 'de-AT,en;q=0.5' }, 'en'],
        ['/pogoji', { 'accept-language': 'de-AT,de' }, 'sl'],
        ['/pogoji?lang=sl', english, 'sl'],
      ] as const)
        expect((await new Visitor().send(replica.url + path, { headers })).text).toContain(`<html lang="${language}">`)
      const authorize = new URL(
        locationOf(await new Visitor().send(`${replica.url}/auth/sign-in`, { headers: english })),
      )
      expect(authorize.searchParams.get('ui_locales')).toBe('en')
    } finally {
      await replica.stop()
    }
  })

  it('who chose English on a page, keeps it on the next one, and at Keycloak', async () => {
    const visitor = new Visitor()
    await visitor.send(`${portal}/navodila?lang=en`)
    expect((await visitor.send(`${portal}/pogoji`)).text).toContain('General terms of use')
    const authorize = new URL(locationOf(await visitor.send(`${portal}/auth/sign-in`)))
    expect(authorize.searchParams.get('ui_locales')).toBe('en')
  })

  it.each(['sl', 'en'] as const)('who comes by a link in %s signs in in that language', async (language) => {
    const toSignIn = locationOf(await new Visitor().send(`${portal}/racuni?lang=${language}`))
    const authorize = new URL(locationOf(await new Visitor().send(new URL(toSignIn, portal).href)))
    expect(authorize.searchParams.get('ui_locales')).toBe(language)
  })
})

describe('a visitor of Keycloak’s own pages, in a browser that prefers English', () => {
  it('reads Slovenian, and English only where the realm says so', async () => {
    const realm = await startOwnRealm()
    try {
      const headers = { 'accept-language': 'en-GB,en;q=0.9' }
      const languages = async () => {
        const pages = ['account/', 'login-actions/authenticate'].map(async (path) => {
          const { text } = await new Visitor().send(`${keycloak}/realms/${realm.name}/${path}`, { headers })
          return /<html[^>]* lang="(\w+)"/.exec(text)?.[1]
        })
        return Promise.all(pages)
      }
      expect(await languages()).toEqual(['sl', 'sl'])
      await realm.setAttribute('languageOfBrowser', 'true')
      expect(await languages()).toEqual(['en', 'en'])
    } finally {
      await realm.end()
    }
  })
})
