import { readdirSync, readFileSync } from 'node:fs'
import loginEnglish from './login/messages/en.json' with { type: 'json' }
import loginSlovenian from './login/messages/sl.json' with { type: 'json' }
import mailEnglish from './email/messages/en.json' with { type: 'json' }
import mailSlovenian from './email/messages/sl.json' with { type: 'json' }
import upstream from 'keycloakify/login/i18n/messages_defaultSet/en'

type Messages = Readonly<Record<string, string>>
const sets: readonly (readonly [string, Messages, Messages])[] = [
  ['the pages', loginSlovenian, loginEnglish],
  ['the mails', mailSlovenian, mailEnglish],
]

/** `{0}` and the like; a choice is one argument however many forms it has. */
const argumentsOf = (message: string) => new Set([...message.matchAll(/\{(\d+)/g)].map(([, index]) => index))

describe.each(sets)('the messages of %s', (_, slovenian, english) => {
  it('are the same ones in both languages', () => {
    expect(Object.keys(slovenian)).toEqual(Object.keys(english))
  })

  it.each(Object.keys(english))(
    '%s is said, takes no argument that the other language lacks, and holds no markup',
    (key) => {
      for (const message of [slovenian[key] ?? '', english[key] ?? '']) {
        expect(message.trim()).not.toBe('')
        expect(message).not.toMatch(/<\/?(a|b|br|em|h\d|i|li|p|strong|ul)\b/i)
      }
      expect(argumentsOf(slovenian[key] ?? '')).toEqual(argumentsOf(english[key] ?? ''))
    },
  )
})

describe('the messages of the pages', () => {
  it('cover every key that the fallback pages know', () => {
    expect(Object.keys(loginEnglish)).toEqual(expect.arrayContaining(Object.keys(upstream)))
  })
})

describe('the mails', () => {
  const mails = new URL('email/mails/', import.meta.url)
  it.each(readdirSync(mails))('%s uses only messages that there are', (name) => {
    const used = [...readFileSync(new URL(name, mails), 'utf8').matchAll(/msg\("([\w.]+)"[,)]/g)].map(([, key]) => key)
    for (const key of used) expect(mailSlovenian).toHaveProperty([key ?? ''])
  })
})
