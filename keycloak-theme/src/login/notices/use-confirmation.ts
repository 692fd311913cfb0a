import { useCallback, useEffect, useState } from 'react'
import { realmPage } from '../account-page.ts'

const lookEveryMs = 5_000

/**
 * Whether the address has been confirmed meanwhile, perhaps in another browser, where the mail was read: that ends the sign-in
 * that waits here, and nothing else tells this page.
 *
 * @param secret what Keycloak gave the page to ask by
 */
export function useConfirmation(loginUrl: string, secret: string | undefined) {
  const [isConfirmed, setIsConfirmed] = useState(false)
  const look = useCallback(async (): Promise<boolean> => {
    const watch = realmPage(loginUrl, '/address-watch')
    if (watch === undefined || secret === undefined) return false
    // Behind the path: that stands in logs.
    const address = `${watch}?${new URLSearchParams({ secret }).toString()}`
    // No network, or nothing that is known any more: the page stays as it is, and its buttons lead on.
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok !== true) return false
    const { confirmed } = (await answer.json()) as { confirmed: boolean }
    setIsConfirmed(confirmed)
    return confirmed
  }, [loginUrl, secret])

  useEffect(() => {
    if (isConfirmed) return
    const lookIfSeen = () => {
      if (document.visibilityState === 'visible') void look()
    }
    const timer = setInterval(lookIfSeen, lookEveryMs)
    document.addEventListener('visibilitychange', lookIfSeen)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', lookIfSeen)
    }
  }, [isConfirmed, look])
  return { isConfirmed, look }
}
