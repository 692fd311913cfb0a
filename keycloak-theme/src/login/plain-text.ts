/**
 * The words of a message without its markup. A realm's administrator may put HTML into a text; here it never
 * becomes part of the page.
 */
export const plainText = (message: string): string =>
  new DOMParser().parseFromString(message, 'text/html').body.textContent?.trim() ?? ''
