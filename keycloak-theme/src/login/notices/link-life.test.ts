import { loadWords, sayIn } from '../words.ts'
import { linkLife } from './link-life.ts'

type Locale = NonNullable<Parameters<typeof linkLife>[1]['locale']>
const says = async (currentLanguageTag: 'sl' | 'en', linkLifeMinutes: string) => {
  await loadWords('notices', currentLanguageTag)
  const locale = { currentLanguageTag, supported: [] } as unknown as Locale
  return linkLife(sayIn(currentLanguageTag), { locale, linkLifeMinutes })
}

describe('a link that was just sent', () => {
  it.each([
    ['sl', '15', '15\u00a0minut'],
    ['sl', '1', '1\u00a0minuto'],
    ['sl', '2', '2\u00a0minuti'],
    ['sl', '120', '2\u00a0uri'],
    ['sl', '1440', '24\u00a0ur'],
    ['en', '15', '15\u00a0minutes'],
    ['en', '60', '1\u00a0hour'],
  ] as const)('says in %s that it holds %s minutes as "%s"', async (language, minutes, words) => {
    expect(await says(language, minutes)).toBe(words)
  })
})
