import { useAccount } from '../account-context.ts'
import type { AccountApi } from '../keycloak/account-api.ts'
import { FailedPage, Loading } from '../ui/states.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { useLoaded } from '../use-loaded.ts'
import { ProfileForm } from './profile-form.tsx'

const load = async (api: AccountApi) => {
  const [account, waiting] = await Promise.all([api.getAccount(), api.getWaitingEmail()])
  return { account, waiting }
}

/** The customer's own details (M16). */
export function ProfilePage() {
  const { say } = useAccount()
  const { data, hasFailed, reload } = useLoaded(load)
  if (hasFailed) return <FailedPage say={say} onRetry={() => void reload()} />
  return (
    <>
      <PageHeading title={say('profile')} say={say} />
      {data === undefined ? <Loading say={say} /> : <ProfileForm account={data.account} waiting={data.waiting} />}
    </>
  )
}
