import { useState } from 'react'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { useAccount } from '../account-context.ts'
import type { AccountApi, CredentialKind } from '../keycloak/account-api.ts'
import { shortDate } from '../dates.ts'
import { ActionOutcome } from '../parts/action-outcome.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { AccountHeading } from '../parts/account-heading.tsx'
import { FailedPage, LoadingPage } from '../parts/states.tsx'
import { useLoaded } from '../use-loaded.ts'
import { RenameDialog } from './rename-dialog.tsx'
import { WayList } from './way-list.tsx'
import { isWay, type Way } from './ways.ts'

const load = (api: AccountApi) => api.listCredentials()

/** The password and whatever else proves who somebody is (M18). */
export function SigningInPage() {
  const { say } = useAccount()
  const { data, failure, reload } = useLoaded(load)
  const [renamed, setRenamed] = useState<Way>()
  const [newName, setNewName] = useState<string>()
  const showRenamed = async (name: string) => {
    setRenamed(undefined)
    await reload()
    setNewName(name)
  }
  if (failure !== undefined) return <FailedPage say={say} failure={failure} onRetry={() => void reload()} />
  return (
    <>
      <AccountHeading title={say('signingIn')} say={say} />
      <p className="lead soft">{say('signingInIntro')}</p>
      {newName === undefined ? (
        <ActionOutcome />
      ) : (
        <Notice kind="ok" focusKey={newName}>
          <p>{say('renamed', { name: newName })}</p>
        </Notice>
      )}
      {data === undefined ? (
        <LoadingPage say={say} />
      ) : (
        <>
          {data
            .filter(({ type }) => type === 'password')
            .map((kind) => (
              <Password key={kind.type} kind={kind} />
            ))}
          {data.some(isWay) && <WayList kinds={data} onRename={setRenamed} />}
        </>
      )}
      {renamed && (
        <RenameDialog
          way={renamed}
          onRenamed={(name) => void showRenamed(name)}
          onCancel={() => setRenamed(undefined)}
        />
      )}
    </>
  )
}

function Password({ kind }: { readonly kind: CredentialKind }) {
  const { say, locale } = useAccount()
  const changed = kind.userCredentialMetadatas?.[0]?.credential.createdDate
  return (
    <section className="card" aria-labelledby="password">
      <div>
        <h2 id="password">{say('password')}</h2>
        {changed !== undefined && (
          <p className="numbers">{say('passwordSince', { date: shortDate(locale, new Date(changed)) })}</p>
        )}
        <p className="soft">{say('passwordHint')}</p>
      </div>
      <div>
        {/* The sign-in asks for the old password first. */}
        <ActionButton action="UPDATE_PASSWORD" what={say('updatePassword')}>
          {say('update')}
        </ActionButton>
      </div>
    </section>
  )
}
