import { createContext } from 'react'
import type { Locale } from '@moja-komunala/brand/brand'

/** For the language switch of the layout. */
export const ChooseLocaleContext = createContext<(locale: Locale) => void>(() => undefined)
