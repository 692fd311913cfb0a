import realm from '../../realm-export/komunala-realm.json' with { type: 'json' }
import { brand, locales } from '@moja-komunala/brand/brand'

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

describe('the realm file', () => {
  it('has its keys sorted, so that a change shows as a change', () => {
    expect(JSON.stringify(realm)).toBe(JSON.stringify(sorted(realm)))
  })

  it('holds no secrets, only placeholders of them', () => {
    const secrets = realm.clients.flatMap((client) => ('secret' in client ? [client.secret] : []))
    expect(secrets).toEqual([
      '${BILLING_CLIENT_SECRET}',
      '${PORTAL_CLIENT_SECRET}',
      '${PORTAL_ACCOUNTS_SECRET}',
      '${PORTAL_CLEAN_UP_SECRET}',
      '${PORTAL_MAIL_SECRET}',
    ])
    expect(JSON.stringify(realm)).not.toMatch(/"(privateKey|credentials|password|secretData)"/)
  })

  it('names the utility as the brand does', () => {
    expect(realm.displayName).toBe(brand.portal.name)
    expect(realm.smtpServer.fromDisplayName).toBe(brand.utility.name)
  })

  it('offers the languages of the portal, the first by default', () => {
    expect(realm.supportedLocales).toEqual(locales)
    expect(realm.defaultLocale).toBe(locales[0])
    expect(Object.keys(realm.localizationTexts.sl)).toEqual(Object.keys(realm.localizationTexts.en))
  })
})
