import { describe, expect, it } from '@jest/globals'
import { addRealm, readLandedRealms, unpackRealms } from './landed-realms.ts'
import { readRealmText, versionOf } from './realm-file.ts'
import type { JsonObject } from './json.ts'

describe('the realm’s file', () => {
  it('is the newest of those that landed: "npm run generate" gives it the next version and puts it there', () => {
    expect(readRealmText()).toBe([...unpackRealms(readLandedRealms()).values()].at(-1))
  })

  it('says the version under which it landed', () => {
    const [version, text = ''] = [...unpackRealms(readLandedRealms())].at(-1) ?? []
    expect(versionOf(JSON.parse(text) as JsonObject)).toBe(version)
  })
})

describe('the list of realms that landed', () => {
  it('hands out each as it was', () => {
    const texts = ['{"realm": "č"}\n', '{"realm": "č", "enabled": true}\n', '{}\n']
    const landed = texts.reduce((before, text, index) => addRealm(before, index + 1, text), {})
    expect([...unpackRealms(landed).values()]).toEqual(texts)
  })
})
