import { createContext, useContext, useEffect, type ReactNode } from 'react'
import { locales, type Locale } from '@moja-komunala/brand/brand'
import { en } from './en.ts'
import type { Messages } from './messages.ts'
import { sl } from './sl.ts'

interface I18n {
  readonly locale: Locale
  readonly t: Messages
}

export const messages: Record<Locale, Messages> = { sl, en }
const I18nContext = createContext<I18n>({ locale: 'sl', t: sl })

export const useI18n = (): I18n => useContext(I18nContext)

export function I18nProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = locale
    // What a phone calls the portal among its apps.
    document.querySelector('link[rel=manifest]')?.setAttribute('href', `/${locale}.webmanifest`)
  }, [locale])
  return <I18nContext value={{ locale, t: messages[locale] }}>{children}</I18nContext>
}

/** The language kept in the cookie `locale`, for pages shown while nobody is signed in. */
export function rememberedLocale(): Locale {
  const remembered = /(?:^|; )locale=([a-z]{2})(?:;|$)/.exec(document.cookie)?.[1]
  return locales.find((locale) => locale === remembered) ?? locales[0]
}
