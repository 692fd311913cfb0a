import { createContext, use } from 'react'
import type { Locale } from '@moja-komunala/brand/brand'
import type { AccountApi } from './keycloak/account-api.ts'
import type { Session } from './keycloak/session.ts'
import type { Say } from './words.ts'

/** What every page of a signed-in customer works with. */
export interface AccountContextValue {
  readonly session: Pick<Session, 'claim' | 'takeOutcome'>
  readonly api: AccountApi
  readonly locale: Locale
  readonly say: Say
  readonly name: string
  /** After a change of the account: the pages speak and greet as it says. */
  readonly onAccountChange: (change: { locale?: Locale; name?: string }) => void
  /** A request found that the session is over. */
  readonly onSessionEnd: () => void
}

export const AccountContext = createContext<AccountContextValue | undefined>(undefined)

export function useAccount(): AccountContextValue {
  const value = use(AccountContext)
  if (value === undefined) throw new Error('a page of the account stands outside of it')
  return value
}
