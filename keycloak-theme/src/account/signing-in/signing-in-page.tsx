import { useState } from 'react'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { useAccount } from '../account-context.ts'
import type { AccountApi, CredentialKind } from '../keycloak/account-api.ts'
import { failureOf, type Failure } from '../keycloak/failure.ts'
import { reasonOf } from '../words.ts'
import { shortDate } from '../dates.ts'
import { ActionOutcome } from '../parts/action-outcome.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { AccountHeading } from '../parts/account-heading.tsx'
import { FailedPage, LoadingPage } from '../parts/states.tsx'
import { useLoaded } from '../use-loaded.ts'
import type { RenameDialog } from './rename-dialog.tsx'
import { WayList } from './way-list.tsx'
import { isWay, type Way } from './ways.ts'

const load = (api: AccountApi) => api.listCredentials()

/** The password and whatever else proves who somebody is (M18). */
export function SigningInPage() {
  const { say } = useAccount()
  const { data, failure, reload } = useLoaded(load)
  // Its dialog comes when somebody asks for it.
  const [renaming, setRenaming] = useState<{ readonly way: Way; readonly Dialog: typeof RenameDialog }>()
  const [notLoaded, setNotLoaded] = useState<Failure>()
  const [newName, setNewName] = useState<string>()
  const rename = (way: Way) => {
    setNotLoaded(undefined)
    import('./rename-dialog.tsx').then(
      (module) => setRenaming({ way, Dialog: module.RenameDialog }),
      (error: unknown) => setNotLoaded(failureOf(error)),
    )
  }
  const showRenamed = async (name: string) => {
    setRenaming(undefined)
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
      {notLoaded !== undefined && (
        <Notice kind="error" focusKey>
          <p>{say('notDone', { reason: reasonOf(say, notLoaded) })}</p>
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
          {data.some(isWay) && <WayList kinds={data} onRename={rename} />}
        </>
      )}
      {renaming && (
        <renaming.Dialog
          way={renaming.way}
          onRenamed={(name) => void showRenamed(name)}
          onCancel={() => setRenaming(undefined)}
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
