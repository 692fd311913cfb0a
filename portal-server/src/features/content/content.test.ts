import { describe, expect, it } from '@jest/globals'
import { productionWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { html } from '../../platform/pages/html.ts'
import { readContent } from './content.ts'
import { listTermsVersions } from './terms-versions.ts'

describe.each(['sl', 'en'] as const)('the texts that the utility may change, in %s', (locale) => {
  const terms = listTermsVersions().map((version) => `terms/${version}` as const)
  it.each([...terms, 'instructions', 'developers'] as const)(
    '%s are there, with a title and every value filled in',
    async (name) => {
      const { title, body } = readContent(name, locale, productionWindowRule)
      const { markup } = await body()
      expect(title).toContain('moja.komunala')
      expect(markup).toContain(`<h1>${title}</h1>`)
      expect(markup).not.toMatch(/\{\{|<script/)
    },
  )

  it('say the window that is set, not the one that is usual', async () => {
    const rule = { ...productionWindowRule, firstDay: 11, lastDay: 23 }
    const { body } = readContent('instructions', locale, rule)
    expect((await body()).markup).toContain(
      locale === 'sl' ? 'od 11. v mesecu do 23. v istem mesecu' : 'from the 11th of a month to the 23rd of the same',
    )
  })
})

describe('a page', () => {
  it('shows what a value says as text, whatever it says', () => {
    const value = `<script>alert("1")</script> & 'more'`
    expect(html`<p title="${value}">${value}</p>`.markup).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;</p>',
    )
  })
})
