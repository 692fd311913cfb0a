import { readdirSync, readFileSync } from 'node:fs'
import upstream from 'keycloakify/login/i18n/messages_defaultSet/en'
import pages from './login/messages/en.json' with { type: 'json' }
import mails from './email/messages/sl.json' with { type: 'json' }

describe('the messages of the pages', () => {
  it('cover every key that the fallback pages know', () => {
    expect(Object.keys(pages)).toEqual(expect.arrayContaining(Object.keys(upstream)))
  })
})

describe('the mails', () => {
  it('use only messages that there are', () => {
    const folder = new URL('email/mails/', import.meta.url)
    const missing = readdirSync(folder).flatMap((name) =>
      [...readFileSync(new URL(name, folder), 'utf8').matchAll(/msg\("([\w.]+)"[,)]/g)]
        .filter(([, key = '']) => !Object.hasOwn(mails, key))
        .map(([, key]) => `${name}: ${key}`),
    )
    expect(missing).toEqual([])
  })
})
