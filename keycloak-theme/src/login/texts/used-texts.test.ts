import { readdirSync, readFileSync } from 'node:fs'
import { sl } from './sl.ts'

describe('every page of signing in', () => {
  const folders = ['pages', 'programs', 'second-factor', 'ui']
  const files = folders.flatMap((folder) => {
    const here = new URL(`../${folder}/`, import.meta.url)
    return readdirSync(here)
      .filter((name) => name.endsWith('.tsx') && !name.includes('.test.'))
      .map((name) => [`${folder}/${name}`, readFileSync(new URL(name, here), 'utf8')] as const)
  })

  it('says nothing but texts of both languages', () => {
    // Words between tags, or in what screen readers read out.
    const bare = files.flatMap(([name, source]) =>
      [
        ...source.matchAll(/>\s*([\p{L}][\p{L} ,.]*[\p{L}.])\s*<\//gu),
        ...source.matchAll(/(?:alt|title|aria-label|placeholder)="([^"]+)"/g),
      ].map(([, words]) => `${name}: ${words}`),
    )
    expect(bare).toEqual([])
  })

  it('leaves no text unused', () => {
    const sources = [
      ...files.map(([, source]) => source),
      ...['password-rules.ts', 'second-factor/use-passkey.ts'].map((name) =>
        readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'),
      ),
    ].join('\n')
    expect(Object.keys(sl).filter((key) => !new RegExp(`\\b${key}\\b`).test(sources))).toEqual([])
  })
})
