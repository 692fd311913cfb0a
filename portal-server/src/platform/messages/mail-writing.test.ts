import { describe, expect, it } from '@jest/globals'
import type { LetterText } from './letter.ts'
import { asHtml, asPlainText } from './mail-layout.ts'

const text: LetterText = {
  subject: 'Vaš vodomer <script>',
  paragraphs: ['Vodomer bomo zamenjali.', 'To ne bo trajalo dolgo.'],
  facts: [
    ['Naslov', 'Cesta 9. avgusta 12 <script>'],
    ['Dan', '1. 12. 2026'],
  ],
  closing: ['Pokličite nas, če takrat ne morete.'],
}

describe.each(['sl', 'en'] as const)('a mail of the portal in %s', (locale) => {
  it('carries the same in HTML and in plain text, and nothing is loaded', () => {
    const [html, plain] = [asHtml(text, locale, 'https://moja.example'), asPlainText(text, 'https://moja.example')]
    expect(html).toContain(`<html lang="${locale}">`)
    expect(html).not.toMatch(/<script|<img|<link|url\(|undefined/)
    for (const line of [...text.paragraphs, ...text.closing]) expect([html, plain].join()).toContain(line)
    for (const [name, value] of text.facts) expect(plain).toContain(`${name}: ${value}`)
  })
})
