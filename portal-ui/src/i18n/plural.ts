import type { Locale } from '@moja-komunala/brand/brand'

/** The forms of a counted noun; a form that is missing is spoken like `other`. Slovenian has one, two, few and other. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

const rules: Record<Locale, Intl.PluralRules> = { sl: new Intl.PluralRules('sl'), en: new Intl.PluralRules('en') }

/** The form that goes with `count`, a whole number: in Slovenian 101 goes with one, 102 with two. */
export function plural(locale: Locale, count: number, forms: PluralForms): string {
  return forms[rules[locale].select(count)] ?? forms.other
}
