import { useEffect } from 'react'
import type { KcContext } from './kc-context.ts'

/**
 * Keycloak's own script moves this page on when the customer signs in in another tab, as the link in the confirmation
 * mail does, and reloads it when another sign-in took its place. It binds to the forms that it finds, hence after they are drawn.
 */
export function useSessionWatch({ url, authenticationSession }: KcContext): void {
  useEffect(() => {
    if (!url?.ssoLoginInOtherTabsUrl) return
    void import(/* @vite-ignore */ `${url.resourcesPath}/js/authChecker.js`).then((checker: AuthChecker) => {
      checker.startSessionPolling(url.ssoLoginInOtherTabsUrl)
      if (authenticationSession) checker.checkAuthSession(authenticationSession.authSessionIdHash)
    })
  }, [url, authenticationSession])
}

interface AuthChecker {
  startSessionPolling(redirectUrl: string): void
  checkAuthSession(authSessionIdHash: string): void
}
