import { useLocation } from 'wouter'
import type { Session } from '../api/types.ts'
import { NoticesPage } from '../features/notices/notices-page.tsx'
import { OwnDataPage } from '../features/own-data/own-data-page.tsx'
import { paths } from '../features/paths.ts'

export { AskNumber } from '../features/notices/ask-number.tsx'

/** What few come to, and in one file: each of its own would weigh on everybody's first visit by its name. */
export function AccountPages({ session }: { session: Session }) {
  const [location] = useLocation()
  return location === paths.notices ? <NoticesPage session={session} /> : <OwnDataPage email={session.customer.email} />
}
