import { describe, expect, it } from '@jest/globals'
import { describeChange, describeKept } from './describe-change.ts'
import type { JsonObject } from './json.ts'
import { compareRealm, withChanges } from './realm-changes.ts'

const compare = (live: JsonObject, target: JsonObject, origins: readonly JsonObject[], prescribed = '') => {
  const found = compareRealm(live, target, origins, (value) => value === prescribed)
  return {
    changed: withChanges(live, found.changes),
    kept: found.kept.map(describeKept),
    said: found.changes.map(describeChange),
    leftOver: found.leftOver.map(({ path }) => path.join(' ')),
  }
}

describe('a place of the realm', () => {
  const origin = { failureFactor: 6, accessTokenLifespan: 300 }

  it('that the utility left alone becomes as the file has it now', () => {
    const target = { ...origin, accessTokenLifespan: 240, offlineSessionMaxLifespan: 1 }
    const { changed, said } = compare(origin, target, [origin])
    expect(changed).toEqual(target)
    expect(said).toEqual([
      'realm: accessTokenLifespan will be "240", is "300"',
      'realm: offlineSessionMaxLifespan will be "1"',
    ])
  })

  it('that the utility set stays, and is said, as long as the file doesn’t change it', () => {
    const live = { ...origin, failureFactor: 10 }
    const { changed, kept, said } = compare(live, origin, [origin])
    expect([changed, said]).toEqual([live, []])
    expect(kept).toEqual(['realm: failureFactor stays "10", as somebody set it; as it ships it is "6"'])
  })

  it('that both changed is as the file has it, and it is said what was there', () => {
    const { changed, said } = compare({ ...origin, failureFactor: 10 }, { ...origin, failureFactor: 5 }, [origin])
    expect(changed).toEqual({ ...origin, failureFactor: 5 })
    expect(said).toEqual(['realm: failureFactor will be "5", is "10"'])
  })

  it('that the environment says is as it says, whoever changed it', () => {
    const at = (address: string) => ({ clients: { portal: { rootUrl: address, redirectUris: { [address]: true } } } })
    const [live, target] = [at('https://somewhere.example'), at('https://moja.komunala.example')]
    expect(compare(live, target, [target], 'https://moja.komunala.example').changed).toEqual(target)
  })

  it('of a realm that may come from any state is ours where some state had it', () => {
    const [first, second] = [{ failureFactor: 3 }, { failureFactor: 6 }]
    expect(compare(first, second, [first, second]).changed).toEqual(second)
    expect(compare({ failureFactor: 9 }, second, [second, second]).changed).toEqual({ failureFactor: 9 })
  })
})

describe('what is on a list', () => {
  const origin = { eventsListeners: { 'jboss-logging': true, old: true } }
  const target = { eventsListeners: { 'jboss-logging': true, new: true } }

  it('comes and goes with the file, beside what the utility added', () => {
    const live = { eventsListeners: { ...origin.eventsListeners, own: true } }
    const { changed, said } = compare(live, target, [origin])
    expect(changed).toEqual({ eventsListeners: { 'jboss-logging': true, new: true, own: true } })
    expect(said).toEqual(['event listener "new" will be added', 'event listener "old" will be removed'])
  })

  it('stays away where the utility took it away', () => {
    const { changed, kept } = compare({ eventsListeners: {} }, origin, [origin])
    expect(changed).toEqual({ eventsListeners: {} })
    expect(kept).toEqual([
      'event listener "jboss-logging" was taken away here, and stays so',
      'event listener "old" was taken away here, and stays so',
    ])
  })
})

describe('a client, a scope and whatever else is a thing of its own', () => {
  const scopes = { clientScopes: { 'links:write': { protocolMappers: { audience: { name: 'a' } } } } }

  it('is made where it is missing, whoever took it away, and so is a mapper', () => {
    expect(compare({ clientScopes: {} }, scopes, [scopes]).changed).toEqual(scopes)
    const without = { clientScopes: { 'links:write': { protocolMappers: {} } } }
    const { changed, said } = compare(without, scopes, [scopes])
    expect(changed).toEqual(scopes)
    expect(said).toEqual(['client scope "links:write": mapper "audience" will be added'])
  })

  it('that somebody took away comes back to the lists that it went from, too', () => {
    const target = {
      clients: {
        cleaner: { enabled: true },
        permissions: { policies: { 'clean-up': { clients: { cleaner: true }, resources: { 'group cellar': true } } } },
      },
      defaultGroups: { '/cellar': true, '/stranke': true },
      groups: { cellar: { path: '/cellar' }, stranke: { path: '/stranke' } },
    }
    const live = {
      clients: { permissions: { policies: { 'clean-up': { clients: {}, resources: {} } } } },
      defaultGroups: {},
      groups: { stranke: { path: '/stranke' } },
    }
    const { changed, kept } = compare(live, target, [target])
    expect(changed).toEqual({ ...target, defaultGroups: { '/cellar': true } })
    expect(kept).toEqual(['default group "/stranke" was taken away here, and stays so'])
  })

  it('is not taken away, and named', () => {
    const live = { clientScopes: { old: { description: 'Old' } } }
    const { changed, leftOver } = compare(live, { clientScopes: {} }, [live])
    expect([changed, leftOver]).toEqual([live, ['clientScopes old']])
  })

  it('of the utility’s own is nobody’s business', () => {
    const live = { clients: { hub: { enabled: true } } }
    expect(compare(live, { clients: {} }, [{ clients: {} }])).toEqual({
      changed: live,
      kept: [],
      said: [],
      leftOver: [],
    })
  })
})
