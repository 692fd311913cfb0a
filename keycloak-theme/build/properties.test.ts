import { messagesFile, propertiesFile } from './properties.ts'

describe('the message files for Keycloak', () => {
  it('double the apostrophe, which MessageFormat would swallow', () => {
    expect(messagesFile({ greeting: "It's {0}" })).toBe("# encoding: UTF-8\ngreeting=It''s {0}\n")
  })

  it('keep a line break, a backslash and a leading space', () => {
    expect(propertiesFile({ text: ' one\ntwo\\' })).toBe('# encoding: UTF-8\ntext=\\ one\\ntwo\\\\\n')
  })

  it('escape what would end a key', () => {
    expect(propertiesFile({ 'a b:c=d': 'x' })).toBe('# encoding: UTF-8\na\\ b\\:c\\=d=x\n')
  })
})
