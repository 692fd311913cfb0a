import { useSession } from '../features/session/session.ts'
import { ownDataWords } from '../features/own-data/words.ts'
import { lazily } from '../states/lazily.tsx'
import { Loading } from '../states/states.tsx'

// Of interest once in years.
const OwnDataPage = lazily(
  [ownDataWords],
  () => import('../features/own-data/own-data-page.tsx').then((module) => module.OwnDataPage),
  <Loading />,
)

export function OwnDataOfCustomerPage() {
  const { data: session } = useSession()
  return session === undefined ? <Loading /> : <OwnDataPage email={session.customer.email} />
}
