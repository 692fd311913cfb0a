import { useState } from 'react'
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
  const { data, failure, reload } = useLoaded(load)
  // Counted, because each time the form begins anew.
  const [discarded, setDiscarded] = useState(0)
  if (failure !== undefined) return <FailedPage say={say} failure={failure} onRetry={() => void reload()} />
  return (
    <>
      <PageHeading title={say('profile')} say={say} />
      {data === undefined ? (
        <Loading say={say} />
      ) : (
        <ProfileForm
          key={discarded}
          account={data.account}
          waiting={data.waiting}
          isDiscarded={discarded > 0}
          onDiscard={() => setDiscarded(discarded + 1)}
        />
      )}
    </>
  )
}
