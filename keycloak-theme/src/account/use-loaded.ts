import { useCallback, useEffect, useState } from 'react'
import { useAccount } from './account-context.ts'
import type { AccountApi } from './keycloak/account-api.ts'
import { failureOf, type Failure } from './keycloak/failure.ts'
import { SessionEnded } from './keycloak/session.ts'

export interface Loaded<Data> {
  readonly data: Data | undefined
  readonly failure: Failure | undefined
  readonly reload: () => Promise<void>
}

/** @param load the same function at every call: it is asked again when it changes */
export function useLoaded<Data>(load: (api: AccountApi) => Promise<Data>): Loaded<Data> {
  const { api, onSessionEnd } = useAccount()
  const [data, setData] = useState<Data>()
  const [failure, setFailure] = useState<Failure>()
  const reload = useCallback(async () => {
    setFailure(undefined)
    try {
      setData(await load(api))
    } catch (error) {
      if (error instanceof SessionEnded) onSessionEnd()
      else setFailure(failureOf(error))
    }
  }, [api, load, onSessionEnd])
  useEffect(() => void reload(), [reload])
  return { data, failure, reload }
}
