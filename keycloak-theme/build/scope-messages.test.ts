import { locales } from './brand.ts'
import { scopeMessages } from './scope-messages.ts'

describe('what programs may do, on the account pages', () => {
  it('has words for the same scopes in both languages, the realm’s own and Keycloak’s', async () => {
    const [slovenian = {}, english = {}] = await Promise.all(locales.map(scopeMessages))
    expect(slovenian).toMatchObject({
      scopeReadingsReadOwn: 'vidi števce, odčitke in porabo na vaših odjemnih mestih',
      offlineAccessScopeConsentText: 'dela tudi takrat, ko niste prijavljeni',
    })
    expect(Object.keys(english).toSorted()).toEqual(Object.keys(slovenian).toSorted())
    expect(Object.values(english).filter((text) => text.trim() === '')).toEqual([])
  })
})
