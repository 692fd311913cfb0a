import { accountPreloads, loginPreloads, withPreloads, type Manifest } from './preloads.ts'

const parts = ['', 'forms/', 'notices/', 'programs/', 'second-factor/']
const manifest: Manifest = {
  ...Object.fromEntries(
    [...parts.map((part) => `src/login/${part}`), 'src/account/'].flatMap((folder) =>
      ['sl', 'en'].map((locale) => [
        `${folder}words.${locale}.ts`,
        { file: `assets/${folder.replaceAll('/', '-')}${locale}.js` },
      ]),
    ),
  ),
  'src/login/forms/form-page.tsx': { file: 'assets/forms.js', imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared.js' },
}
const hrefs = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)

describe('what a browser fetches along with a page of Keycloak’s', () => {
  it('is its words in the one language that it speaks', () => {
    const [slovenian, english] = ['src-login-sl', 'src-login-en'].map((file) => `/x/assets/${file}.js`)
    expect(loginPreloads(manifest, 'login.ftl', '/x/')).toBe(
      `<#if ((locale.currentLanguageTag)!'sl') == 'en'><link rel="modulepreload" href="${english}">` +
        `<#else><link rel="modulepreload" href="${slovenian}"></#if>`,
    )
    expect(hrefs(accountPreloads(manifest, '/y/'))).toEqual([
      '/y/assets/src-account-en.js',
      '/y/assets/src-account-sl.js',
    ])
  })

  it('is the part that shows it, but nothing that the page names itself', () => {
    const page = '<head><script src="/x/assets/shared.js"></script></head>'
    expect(hrefs(withPreloads(page, loginPreloads(manifest, 'register.ftl', '/x/')))).toEqual([
      '/x/assets/forms.js',
      '/x/assets/src-login-en.js',
      '/x/assets/src-login-forms-en.js',
      '/x/assets/src-login-sl.js',
      '/x/assets/src-login-forms-sl.js',
    ])
  })

  it('is missed where the build has no such file', () => {
    expect(() => loginPreloads(manifest, 'terms.ftl', '/x/')).toThrow('src/login/notices/notice-page.tsx')
  })
})
