import { readdirSync, readFileSync } from 'node:fs'
import { loadAllWords } from './words.ts'

describe('every page of signing in', () => {
  const folders = ['forms', 'notices', 'parts', 'programs', 'second-factor', 'sign-in']
  const files = folders.flatMap((folder) => {
    const here = new URL(`${folder}/`, import.meta.url)
    return readdirSync(here)
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|^words\./.test(name))
      .map((name) => [`${folder}/${name}`, readFileSync(new URL(name, here), 'utf8')] as const)
  })

  it('says nothing but words of both languages', () => {
    // Words between tags, or in what screen readers read out.
    const bare = files.flatMap(([name, source]) =>
      [
        ...source.matchAll(/>\s*([\p{L}][\p{L} ,.]*[\p{L}.])\s*<\//gu),
        ...source.matchAll(/(?:alt|title|aria-label|placeholder)="([^"]+)"/g),
      ].map(([, words]) => `${name}: ${words}`),
    )
    expect(bare).toEqual([])
  })

  it('leaves no words unused', async () => {
    const { sl } = await loadAllWords()
    const sources = files.map(([, source]) => source).join('\n')
    expect(Object.keys(sl).filter((key) => !new RegExp(`\\b${key}\\b`).test(sources))).toEqual([])
  })
})
