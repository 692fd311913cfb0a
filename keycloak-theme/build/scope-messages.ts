import { readFile } from 'node:fs/promises'
import type { Locale } from '@moja-komunala/brand/brand'

const realmFile = new URL('../../realm-export/komunala-realm.json', import.meta.url)
const loginMessages = (locale: Locale) => new URL(`../src/login/messages/${locale}.json`, import.meta.url)

interface Realm {
  readonly clientScopes: readonly { readonly attributes: { readonly 'consent.screen.text': string } }[]
  readonly localizationTexts: Readonly<Record<Locale, Readonly<Record<string, string>>>>
}

/**
 * What programs may do, in the words of the page for permission: the Account REST API reads them from the messages of the
 * account theme alone, and neither from the realm's own texts nor from the theme for signing in.
 */
export async function scopeMessages(locale: Locale): Promise<Record<string, string>> {
  const { clientScopes, localizationTexts } = JSON.parse(await readFile(realmFile, 'utf8')) as Realm
  const stock = JSON.parse(await readFile(loginMessages(locale), 'utf8')) as Record<string, string>
  const ours = new Set(clientScopes.map(({ attributes }) => attributes['consent.screen.text'].slice(2, -1)))
  return Object.fromEntries([
    ...Object.entries(localizationTexts[locale]).filter(([key]) => ours.has(key)),
    ...Object.entries(stock).filter(([key]) => key.endsWith('ScopeConsentText')),
  ])
}
