import { locales, type Locale } from '@moja-komunala/brand/brand'

/** The language that a link to the portal names (`?lang=en`), taken out of the address so that it is followed once. */
export function takeLocaleFromAddress(): Locale | undefined {
  const address = new URL(location.href)
  const named = locales.find((locale) => locale === address.searchParams.get('lang'))
  if (address.searchParams.has('lang')) {
    address.searchParams.delete('lang')
    history.replaceState(history.state, '', address)
  }
  return named
}
