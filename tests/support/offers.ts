/*
 * What would be an offer inside a notice: it would make the notice marketing, which needs consent. By the stems of words, where a word
 * begins; what is asked for or said honestly passes.
 */

const stems: Readonly<Record<string, readonly string[]>> = {
  sl: [
    ...[
      'popust',
      'akcij',
      'ugodn',
      'nakup',
      'kupi',
      'naroč',
      'ponudb',
      'ponuja',
      'brezplač',
      'zastonj',
      'prihran',
      'prihrani',
    ],
    ...[
      'nagrad',
      'žreb',
      'darilo',
      'darila',
      'kupon',
      'promocij',
      'izdel',
      'razprodaj',
      'cenej',
      'novost',
      'izkoristi',
      'priporoča',
    ],
  ],
  en: [
    ...[
      'discount',
      'offer',
      'sale',
      'deal',
      'buy',
      'purchas',
      'upgrade',
      'free',
      'save',
      'saving',
      'bargain',
      'cheap',
      'voucher',
    ],
    ...[
      'coupon',
      'promo',
      'prize',
      'reward',
      'gift',
      'win',
      'subscrib',
      'order',
      'shop',
      'limited',
      'exclusive',
      'recommend',
      'special',
    ],
  ],
}

/** What these stems begin and is none: "in order to", windows, and something special that happened at a customer's. */
const honest: Readonly<Record<string, RegExp>> = {
  sl: /\bnaročnik\w*/giu,
  en: /\bin order to\b|\bwindows?\b|\banything special\b/giu,
}

/** @returns the words of a text that would be an offer */
export function findOffers(text: string, language: string): string[] {
  const words =
    text
      .replaceAll(honest[language] ?? /(?!)/g, ' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  return words.filter((word) => (stems[language] ?? []).some((stem) => word.startsWith(stem)))
}
