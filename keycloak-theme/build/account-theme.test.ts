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
})
