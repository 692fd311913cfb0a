import useSWR from 'swr'
import { withKnown } from '../offline/known-data.ts'
import { client, patience, receive } from './client.ts'
import type { Home } from './types.ts'

// What an earlier release kept has no announcements.
const homeKey = 'home-2'

/** What there is to do at each of the account's points. */
export const useHome = () => useSWR<Home, unknown>(homeKey, () => withKnown(homeKey, fetchHome))

/** Page by page, where there are hundreds. */
async function fetchHome(): Promise<Home> {
  const first = await fetchPage()
  const points = [...first.meteringPoints]
  for (let after = first.next; after !== null;) {
    const page = await fetchPage(after)
    points.push(...page.meteringPoints)
    after = page.next
  }
  return { ...first, meteringPoints: points, next: null }
}

const fetchPage = (after?: string): Promise<Home> =>
  receive(client.GET('/home', { params: { query: after === undefined ? {} : { after } }, signal: patience() }))
