import { useEffect, useState } from 'react'
import useSWR from 'swr'
import type { Locale } from '@moja-komunala/brand/brand'
import { client, fetchSession, patience, send } from '../../api/client.ts'
import { isFailure } from '../../api/failure.ts'
import { withKnownSession } from '../../offline/known-data.ts'
import { takeLocaleFromAddress } from '../../i18n/locale-from-address.ts'

export function useSession() {
  return useSWR<Awaited<ReturnType<typeof fetchSession>>, unknown>('session', () => withKnownSession(fetchSession))
}

/**
 * The language chosen on the page, before the account knows of it, and the way to choose one. The page switches at
 * once, with or without a network; Keycloak keeps the choice with the account.
 */
export function useChosenLocale(): readonly [Locale | undefined, (locale: Locale) => void] {
  const [chosen, setChosen] = useState(arrivedWith)
  useEffect(() => {
    if (arrivedWith !== undefined) keepLocale(arrivedWith)
  }, [])
  const choose = (locale: Locale): void => {
    setChosen(locale)
    keepLocale(locale)
  }
  return [chosen, choose]
}

// From the account pages customers come back in the language that they have chosen there.
const arrivedWith = takeLocaleFromAddress()

function keepLocale(locale: Locale): void {
  send((headers) => client.PUT('/session/locale', { headers, body: { locale }, signal: patience() })).catch(
    (error: unknown) => {
      // This page speaks the language already; the account learns of it at the next choice.
      if (!isFailure(error)) throw error
    },
  )
}
