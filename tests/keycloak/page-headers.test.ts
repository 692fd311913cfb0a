import { describe, expect, it } from '@jest/globals'
import { Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

/* What browsers are told with Keycloak's pages, of the realm and the provider as they ship. */

const { facts } = getWorld()
const { keycloak, portal } = facts.urls
const realm = `${keycloak}/realms/${facts.realm}`

describe('every page of Keycloak', () => {
  it.each([
    ['the sign-in', `${portal}/auth/sign-in`],
    ['the registration', `${portal}/auth/register`],
    ['a page about something wrong', `${realm}/login-actions/action-token?key=nothing`],
    ['the account pages', `${realm}/account/`],
    ['the admin console', `${keycloak}/admin/${facts.realm}/console/`],
  ])('%s stays with TLS for a year, and leaves the device and its own addresses alone', async (_name, address) => {
    const page = await new Visitor().open(address)
    expect(page.headers.get('content-type')).toMatch(/^text\/html/)
    expect(page.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
    expect(page.headers.get('content-security-policy')).toContain(`base-uri 'none'`)
    expect(page.text).not.toMatch(/<base\b/)
    const features = (page.headers.get('permissions-policy') ?? '').split(', ')
    expect(features).toEqual(expect.arrayContaining(['camera=()', 'geolocation=()', 'microphone=()', 'payment=()']))
    // Passkeys are used there.
    expect(features.filter((feature) => /publickey|=(?!\(\)$)/.test(feature))).toEqual([])
  })

  it('answers that are no pages are spared what only pages heed', async () => {
    const keys = await new Visitor().send(`${realm}/protocol/openid-connect/certs`)
    expect([keys.status, keys.headers.has('permissions-policy')]).toEqual([200, false])
    expect(keys.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
  })
})
