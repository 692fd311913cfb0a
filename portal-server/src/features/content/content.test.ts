import { describe, expect, it } from '@jest/globals'
import { productionWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { Router } from 'express'
import { html } from '../../platform/pages/html.ts'
import { readContent } from './content.ts'
import { servePictures, sizeOf } from './pictures.ts'
import { listTermsVersions } from './terms-versions.ts'

const pictures = servePictures(Router())

describe.each(['sl', 'en'] as const)('the texts that the utility may change, in %s', (locale) => {
  const terms = listTermsVersions().map((version) => `terms/${version}` as const)
  it.each([...terms, 'instructions', 'developers'] as const)(
    '%s are there, with a title and every value filled in',
    async (name) => {
      const { title, body } = readContent(name, locale, productionWindowRule, pictures[locale])
      const { markup } = await body()
      expect(title).toContain('moja.komunala')
      expect(markup).toContain(`<h1>${title}</h1>`)
      expect(markup).not.toMatch(/\{\{|<script/)
    },
  )

  it('say the window that is set, not the one that is usual', async () => {
    const rule = { ...productionWindowRule, firstDay: 11, lastDay: 23 }
    const { body } = readContent('instructions', locale, rule, pictures[locale])
    expect((await body()).markup).toContain(
      locale === 'sl'
        ? 'od 11.\u00a0v mesecu do 23.\u00a0v istem mesecu'
        : 'from the 11th of a month to the 23rd of the same',
    )
  })
})

describe.each(['sl', 'en'] as const)('the instructions in %s', (locale) => {
  const read = async () =>
    (await readContent('instructions', locale, productionWindowRule, pictures[locale]).body()).markup

  it('show every picture that there is, each in its place before it comes, and say what it shows', async () => {
    const shown = [
      ...(await read()).matchAll(
        /<img\s+src="([^"]+)"\s+width="(\d+)"\s+height="(\d+)"\s+alt="([^"]+)"\s+loading="lazy"/g,
      ),
    ]
    expect(shown.map(([, path]) => path).toSorted()).toEqual(
      [...pictures[locale].values()].map(({ path }) => path).toSorted(),
    )
    for (const [, , width, height, alt = ''] of shown) {
      expect([Number(width) > 300, Number(height) > 100]).toEqual([true, true])
      expect(alt.length).toBeGreaterThan(30)
    }
  })

  it('say what the manual says, in its words (M1 to M20), and what has come since', async () => {
    const markup = await read()
    const said = {
      sl: [
        ...[
          'Registracija',
          'Pogoji uporabe',
          'Potrdi',
          'Prijava',
          'Zapomni si me',
          'Ste pozabili geslo?',
          'Odjemna mesta',
          'Dodaj odjemno mesto',
        ],
        ...[
          'Pošlji',
          'Novo stanje',
          'Vnesi',
          'Uporabnik',
          'Moj profil',
          'Varnost',
          'Aktivnost',
          'Posodobi',
          'Posodobitev gesla',
          'Novo geslo',
        ],
        ...['Potrdite geslo', 'Izpiši me iz drugih naprav'],
      ],
      en: [
        'Register',
        'Terms of use',
        'Accept',
        'Sign in',
        'Add a metering point',
        'Send',
        'New reading',
        'Enter',
        'Account',
        'Update',
      ],
    }[locale]
    for (const label of said) expect(markup).toContain(`<strong>${label}</strong>`)
    const topics = {
      sl: [
        /kodo QR/,
        /sliko vodomera/,
        /potrdilo po e-pošti/,
        /Brez povezave/,
        /drugega uporabnika/,
        /Šele ko v njem kliknete povezavo/,
        /Geslo se spremeni šele/,
      ],
      en: [
        /QR code/,
        /photo of the meter/,
        /receipt by e-mail/,
        /Without an internet/,
        /takes a metering point over/,
        /Only once you click the link/,
        /password changes only once/,
      ],
    }[locale]
    for (const topic of topics) expect(markup).toMatch(topic)
  })
})

describe('a picture of the texts', () => {
  it('that is no lossy WebP is refused at the start', () =>
    expect(() => sizeOf(Buffer.from('not a picture, but a text'))).toThrow('no lossy WebP'))
})

describe('a page', () => {
  it('shows what a value says as text, whatever it says', () => {
    const value = `<script>alert("1")</script> & 'more'`
    expect(html`<p title="${value}">${value}</p>`.markup).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;</p>',
    )
  })
})
