import brandJson from './brand.json' with { type: 'json' }

/** The languages that every page, message and mail is written in; the first one is the default. */
export const locales = ['sl', 'en'] as const
export type Locale = (typeof locales)[number]

/** What each language calls itself: offered by those who speak another one. */
export const languageNames: Readonly<Record<Locale, string>> = { sl: 'Slovenščina', en: 'English' }

export interface Utility {
  readonly name: string
  /** The name as Slovenian sentences need it: "spletni profil Komunale Zagorje". */
  readonly nameGenitive: string
  /** The name as it stands beside the logo, a line each. */
  readonly nameLines: readonly string[]
  readonly legalName: string
  readonly street: string
  readonly town: string
  /** As it stands on bills. */
  readonly vatId: string
  readonly phone: string
  readonly email: string
  readonly website: string
}

export interface Brand {
  readonly utility: Utility
  readonly portal: {
    readonly name: string
    readonly motto: Readonly<Record<Locale, string>>
    /** The address that mails come from. */
    readonly mailSender: string
  }
}

/** The utility's name and words: the one place where another utility puts its own. */
export const brand: Brand = brandJson
