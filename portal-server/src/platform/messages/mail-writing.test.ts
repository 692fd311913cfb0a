import { describe, expect, it } from '@jest/globals'
import type { LetterText } from './letter.ts'
import { writeMail } from './mail-writing.ts'

const portalUrl = 'https://moja.example'
const text: LetterText = {
  subject: 'Vaš vodomer <script>',
  paragraphs: ['Vodomer bomo zamenjali.', 'To ne bo trajalo dolgo.'],
  facts: [
    ['Naslov', 'Cesta 9. avgusta 12 <script>'],
    ['Dan', '1. 12. 2026'],
  ],
  closing: ['Pokličite nas, če takrat ne morete, po telefonu ali e-pošti na info@e-posta.example.'],
  action: { label: 'Odpri & preveri', path: '/odjemna-mesta' },
  reason: 'To sporočilo ste prejeli, ker imate vodomer.',
}

describe.each(['sl', 'en'] as const)('a mail of the portal in %s', (locale) => {
  const { html, text: plain } = writeMail(text, { firstName: 'Ana & <b>', locale }, portalUrl)

  it('carries the same in HTML and in plain text, and nothing is loaded', () => {
    expect(html).toContain(`<html lang="${locale}">`)
    expect(html).not.toMatch(/<script|<img|<link|<b>|url\(|undefined/)
    for (const line of [...text.paragraphs, ...text.closing, text.reason])
      for (const part of [html.replaceAll('\u2011', '-'), plain]) expect(part).toContain(line)
    for (const [name, value] of text.facts) expect(plain).toContain(`${name}: ${value}`)
    expect([html, plain]).toEqual([
      expect.stringContaining('href="https://moja.example/odjemna-mesta"'),
      expect.stringContaining('Odpri & preveri:\nhttps://moja.example/odjemna-mesta\n'),
    ])
  })

  it('greets by name whoever has one, and keeps the name what it is', () => {
    const greeting = locale === 'sl' ? 'Pozdravljeni' : 'Hello'
    expect(html).toContain(`${greeting}, Ana &amp; &lt;b&gt;!`)
    expect(plain).toContain(`${greeting}, Ana & <b>!`)
    const nameless = writeMail(text, { firstName: undefined, locale }, portalUrl)
    expect([nameless.html, nameless.text]).toEqual(Array(2).fill(expect.stringContaining(`${greeting}!`)))
    // What looks like a pattern of replacement is a name as well.
    expect(writeMail(text, { firstName: '$&', locale }, portalUrl).text).toContain(`${greeting}, $&!`)
  })

  it('leads to where one chooses, where there is a choice', () => {
    const muteUrl = `${portalUrl}/obvestila/abc?a=1&b=2`
    const label = locale === 'sl' ? 'Obvestila izberete tukaj' : 'Choose your notices here'
    const chosen = writeMail(text, { firstName: 'Ana', locale }, portalUrl, muteUrl)
    expect(chosen.html).toContain(`<a href="${portalUrl}/obvestila/abc?a=1&amp;b=2"`)
    expect(chosen.html).toContain(`>${label}</a>`)
    expect(chosen.text).toContain(`\n\n${label}:\n${muteUrl}\n\n`)
    for (const part of [html, plain]) expect(part).not.toContain(label)
  })

  it('names a long address by its site alone, and leads to it', () => {
    const path = `/odjemna-mesta/${'a'.repeat(80)}` as const
    const long = writeMail({ ...text, action: { label: 'Odpri', path } }, { firstName: 'Ana', locale }, portalUrl)
    expect(long.html).toContain(`href="${portalUrl}${path}"`)
    expect(long.html).toContain('>https://moja.example/…<')
    expect(long.text).toContain(portalUrl + path)
  })
})

it('e-pošta stays on one line, an address with a hyphen what it is', () => {
  const { html } = writeMail(text, { firstName: 'Ana', locale: 'sl' }, portalUrl)
  expect(html).toContain('po telefonu ali e\u2011pošti na info@e-posta.example.')
})
