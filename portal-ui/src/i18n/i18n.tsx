import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { locales, type Locale } from '@moja-komunala/brand/brand'
import { sharedWords } from './shared-words.ts'
import type { WordsOf } from './words-of.ts'
import { loadWords, speak } from './words-of.ts'
import type { Words as SharedWords } from './words.sl.ts'

const LocaleContext = createContext<Locale>(locales[0])

const none: WordsOf<object> = { find: () => ({}), has: () => true, load: () => Promise.resolve() }

/**
 * The language that the page speaks, and its words: those that every page may say, and the feature's own.
 *
 * @param of loaded before anything of the feature is drawn
 */
export function useI18n(): { readonly locale: Locale; readonly t: SharedWords }
export function useI18n<Words extends object>(
  of: WordsOf<Words>,
): { readonly locale: Locale; readonly t: SharedWords & Words }
export function useI18n(of: WordsOf<object> = none) {
  const locale = useContext(LocaleContext)
  return useMemo(() => ({ locale, t: { ...known(sharedWords, locale), ...known(of, locale) } }), [locale, of])
}

function known(words: WordsOf<object>, locale: Locale): object {
  const found = words.find(locale)
  if (found === undefined) throw new Error('A feature is drawn before its words are there.')
  return found
}

interface I18nProviderProps {
  readonly locale: Locale
  /** What is drawn on every page. */
  readonly words: readonly WordsOf<object>[]
  readonly children: ReactNode
}

/** Speaks the language once its words are there; until then the one before, or nothing yet. */
export function I18nProvider({ locale, words, children }: I18nProviderProps) {
  const [spoken, setSpoken] = useState<Locale>()
  useEffect(() => {
    let isWanted = true
    Promise.all([speak(locale), loadWords([sharedWords, ...words])]).then(
      () => {
        if (isWanted) setSpoken((before) => (sharedWords.has(locale) ? locale : (before ?? locales[0])))
      },
      () => {
        // Nothing can be said without words: as with a page that did not come, there is only to try again.
        if (isWanted && sharedWords.find(locale) === undefined)
          window.addEventListener('online', () => location.reload(), { once: true })
      },
    )
    return () => void (isWanted = false)
  }, [locale, words])
  useEffect(() => {
    if (spoken === undefined) return
    document.documentElement.lang = spoken
    // What a phone calls the portal among its apps.
    document.querySelector('link[rel=manifest]')?.setAttribute('href', `/${spoken}.webmanifest`)
  }, [spoken])
  if (spoken === undefined) return null
  return <LocaleContext value={spoken}>{children}</LocaleContext>
}

/** For pages shown while nobody is signed in: what the cookie `locale` keeps, under TLS `__Host-locale`, else what the server spoke. */
export function rememberedLocale(): Locale {
  const remembered = /(?:^|; )(?:__Host-)?locale=([a-z]{2})(?:;|$)/.exec(document.cookie)?.[1]
  return locales.find((locale) => locale === (remembered ?? document.documentElement.lang)) ?? locales[0]
}
