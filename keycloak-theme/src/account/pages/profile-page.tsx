import { useState } from 'react'
import { useAccount } from '../account-context.ts'
import type { AccountApi } from '../keycloak/account-api.ts'
import { FailedPage, LoadingPage } from '../parts/states.tsx'
import { AccountHeading } from '../parts/account-heading.tsx'
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
      <AccountHeading title={say('profile')} say={say} />
      {data === undefined ? (
        <LoadingPage say={say} />
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
