import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import { locales, type Locale } from '@moja-komunala/brand/brand'
import { findMessages, loadMessages } from './load-messages.ts'
import type { Messages } from './messages.ts'
import { sl } from './sl.ts'

interface I18n {
  readonly locale: Locale
  readonly t: Messages
}

const I18nContext = createContext<I18n>({ locale: 'sl', t: sl })

export const useI18n = (): I18n => useContext(I18nContext)

/** Speaks the language once its words are there; until then the one before, or nothing yet. */
export function I18nProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const [spoken, setSpoken] = useState<Locale>()
  const shown = findMessages(locale) === undefined ? spoken : locale
  useEffect(() => {
    let isWanted = true
    // Without a network, and never spoken on this device: Slovenian is always there.
    const speak = (to: Locale): void => {
      if (isWanted) setSpoken((before) => (to === locale ? to : (before ?? to)))
    }
    loadMessages(locale).then(
      () => speak(locale),
      () => speak('sl'),
    )
    return () => void (isWanted = false)
  }, [locale])
  useEffect(() => {
    if (shown === undefined) return
    document.documentElement.lang = shown
    // What a phone calls the portal among its apps.
    document.querySelector('link[rel=manifest]')?.setAttribute('href', `/${shown}.webmanifest`)
  }, [shown])
  const t = shown && findMessages(shown)
  if (shown === undefined || t === undefined) return null
  return <I18nContext value={{ locale: shown, t }}>{children}</I18nContext>
}

/** What each language calls itself: offered by those who speak another one. */
export const languageNames: Record<Locale, string> = { sl: 'Slovenščina', en: 'English' }

/** The language kept in the cookie `locale`, for pages shown while nobody is signed in. */
export function rememberedLocale(): Locale {
  const remembered = /(?:^|; )locale=([a-z]{2})(?:;|$)/.exec(document.cookie)?.[1]
  return locales.find((locale) => locale === remembered) ?? locales[0]
}
