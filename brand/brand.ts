import brandJson from './brand.json' with { type: 'json' }

/** The languages that every page, message and mail is written in; the first one is the default. */
export const locales = ['sl', 'en'] as const
export type Locale = (typeof locales)[number]

export interface Utility {
  readonly name: string
  /** The name as Slovenian sentences need it: "spletni profil Komunale Zagorje". */
  readonly nameGenitive: string
  /** The name as it stands beside the logo, a line each. */
  readonly nameLines: readonly string[]
  readonly legalName: string
  readonly street: string
  readonly town: string
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
  /** Hex colours by token name; both schemes hold the same tokens. */
  readonly colours: Readonly<Record<'light' | 'dark', Readonly<Record<string, string>>>>
}

/** The utility's name, words and colours: the one place where another utility puts its own. */
export const brand: Brand = brandJson
