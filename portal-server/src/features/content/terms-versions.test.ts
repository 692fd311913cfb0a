import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listTermsVersions } from './terms-versions.ts'
import { versionNotice } from './version-notice.ts'

describe('the versions of the terms', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'terms-'))
    for (const locale of ['sl', 'en']) await mkdir(join(folder, locale, 'terms'), { recursive: true })
  })
  afterEach(async () => {
    await rm(folder, { recursive: true })
  })
  const write = (locale: string, day: string) => writeFile(join(folder, locale, 'terms', `${day}.md`), '# Pogoji\n')

  it('are listed with the newest first', async () => {
    for (const day of ['2026-11-22', '2027-03-01', '2026-12-24'])
      for (const locale of ['sl', 'en']) await write(locale, day)
    expect(listTermsVersions(folder)).toEqual(['2027-03-01', '2026-12-24', '2026-11-22'])
  })

  it('when one was not translated, the portal does not start', async () => {
    for (const locale of ['sl', 'en']) await write(locale, '2026-11-22')
    await write('sl', '2027-03-01')
    expect(() => listTermsVersions(folder)).toThrow('The terms in "en" have other versions')
  })

  it.each(['nove', '2027-02-30', '2027-3-1'])('when one is named %s, the portal does not start', async (name) => {
    for (const locale of ['sl', 'en']) await write(locale, name)
    expect(() => listTermsVersions(folder)).toThrow(`terms/${name}.md (sl) is not named by a day`)
  })

  it('when there is none, the portal does not start', () => {
    expect(() => listTermsVersions(folder)).toThrow('There are no terms')
  })
})

describe('a reader of the terms', () => {
  const all = ['2027-03-01', '2026-12-24', '2026-11-22'] as const

  it('of the version in force sees since when, and where the earlier ones are', () => {
    const { markup } = versionNotice('2027-03-01', all, 'sl')
    expect(markup).toContain('1.\u00a0marec 2027')
    expect(markup).toContain('<a href="/pogoji/2026-11-22">22.\u00a0november 2026</a>')
    expect(markup).not.toContain('ne velja več')
  })

  it('of an earlier version is told that it is no longer in force, and which one is', () => {
    const { markup } = versionNotice('2026-12-24', all, 'en')
    expect(markup).toContain('no longer in force')
    expect(markup).toContain('<a href="/pogoji/2027-03-01">1\u00a0March 2027</a>')
    expect(markup).not.toContain('/pogoji/2026-12-24')
  })
})
