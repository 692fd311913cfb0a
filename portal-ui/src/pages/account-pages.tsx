import { useLocation } from 'wouter'
import type { Session } from '../api/types.ts'
import { AskNumber as AskNumberWithWords } from '../features/notices/ask-number.tsx'
import { NoticesPage as NoticesPageWithWords } from '../features/notices/notices-page.tsx'
import { noticesWords } from '../features/notices/words.ts'
import { OwnDataPage as OwnDataPageWithWords } from '../features/own-data/own-data-page.tsx'
import { ownDataWords } from '../features/own-data/words.ts'
import { paths } from '../features/paths.ts'
import { lazily } from '../states/lazily.tsx'
import { Loading } from '../states/states.tsx'

/*
 * What few come to, in one file that asks for its words itself: each file, and each list of words, would weigh on everybody's first
 * visit by its name.
 */

const NoticesPage = lazily([noticesWords], async () => NoticesPageWithWords, <Loading />)
const OwnDataPage = lazily([ownDataWords], async () => OwnDataPageWithWords, <Loading />)
export const AskNumber = lazily([noticesWords], async () => AskNumberWithWords)

export function AccountPages({ session }: { session: Session }) {
  const [location] = useLocation()
  return location === paths.notices ? <NoticesPage session={session} /> : <OwnDataPage email={session.customer.email} />
}
