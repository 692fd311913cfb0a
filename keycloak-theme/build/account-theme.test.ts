import { accountTemplate } from './account-theme.ts'

describe('the page of the account', () => {
  it('takes its files from the resources of the theme, and leaves other addresses alone', () => {
    expect(
      accountTemplate(
        '<script crossorigin src="./assets/a.js"></script><link href="/favicon.svg"><a href="https://x/">',
      ),
    ).toBe(
      '<script src="${resourceUrl}/assets/a.js"></script><link href="${resourceUrl}/favicon.svg"><a href="https://x/">',
    )
  })

  it('speaks the one language that Keycloak chose, also where there are no scripts', () => {
    const said = '<noscript>\n  <p lang="sl">Vklopite.</p>\n  <p lang="en">Switch on.</p>\n</noscript>'
    expect(accountTemplate(said)).toBe(
      `<noscript><#if locale == 'en'><p lang="en">Switch on.</p><#else><p lang="sl">Vklopite.</p></#if></noscript>`,
    )
  })
})
