import useSWR from 'swr'
import { client, patience, receive, send } from './client.ts'

const key = 'account'
/** It lasts for ten minutes: who waits longer is told before pressing anything. */
const askAgainMs = 60_000

const fetchAccount = () => receive(client.GET('/account', { signal: patience() }))

/** Whether the customer has to show anew that it is they. */
export const useAccountStanding = () =>
  useSWR<Awaited<ReturnType<typeof fetchAccount>>, unknown>(key, fetchAccount, { refreshInterval: askAgainMs })

export async function askAccountClosing(): Promise<void> {
  await send((headers) => client.POST('/account/closing', { headers, signal: patience() }))
}

/** Addresses of everything that is held of the customer. */
export const ownDataFiles = { archive: '/api/v1/my-data.zip', json: '/api/v1/my-data' }

/** To Keycloak's form and back to that page. */
export const confirmAddress = (returnTo: string): string => `/auth/confirm?returnTo=${encodeURIComponent(returnTo)}`
