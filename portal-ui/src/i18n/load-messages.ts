import type { Locale } from '@moja-komunala/brand/brand'
import type { Messages } from './messages.ts'
import { sl } from './sl.ts'

// Slovenian comes with the page, being what nearly everybody reads. Nobody carries words of another language for nothing.
const loaded = new Map<Locale, Messages>([['sl', sl]])
const loaders: Record<Exclude<Locale, 'sl'>, () => Promise<Messages>> = {
  en: () => import('./en.ts').then((module) => module.en),
}

/** The words of the language, where they are there already. */
export const findMessages = (locale: Locale): Messages | undefined => loaded.get(locale)

/** @throws without a network, where the service worker has not kept them */
export async function loadMessages(locale: Locale): Promise<void> {
  if (locale !== 'sl' && !loaded.has(locale)) loaded.set(locale, await loaders[locale]())
}
