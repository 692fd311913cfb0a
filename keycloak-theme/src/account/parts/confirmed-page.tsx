import type { ReactNode } from 'react'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { useAccount } from '../account-context.ts'
import type { Confirmed } from '../use-confirmed.ts'
import type { Loaded } from '../use-loaded.ts'
import { ConfirmDialog, type ConfirmWords } from '@moja-komunala/ui/confirm-dialog.tsx'
import { AccountHeading } from './account-heading.tsx'
import { FailedPage, LoadingPage } from './states.tsx'

interface ConfirmedPageProps<Data, Asked> {
  readonly title: string
  readonly intro: string
  readonly loaded: Loaded<Data>
  readonly confirmed: Confirmed<Asked>
  /** What to ask before it is done. */
  readonly question: (asked: Asked) => ConfirmWords
  readonly children: (data: Data) => ReactNode
}

/** A page of things that the customer can end, each after a question; what came of the last one stands above them. */
export function ConfirmedPage<Data, Asked>({
  title,
  intro,
  loaded: { data, failure, reload },
  confirmed: { asked, said, cancel, confirm },
  question,
  children,
}: ConfirmedPageProps<Data, Asked>) {
  const { say } = useAccount()
  if (failure !== undefined) return <FailedPage say={say} failure={failure} onRetry={() => void reload()} />
  return (
    <>
      <AccountHeading title={title} say={say} />
      <p className="lead soft">{intro}</p>
      {said && (
        <Notice kind={said.tone} focusKey={said.text}>
          <p>{said.text}</p>
        </Notice>
      )}
      {data === undefined ? <LoadingPage say={say} /> : children(data)}
      {asked !== undefined && (
        <ConfirmDialog {...question(asked)} cancel={say('cancel')} onConfirm={confirm} onCancel={cancel} />
      )}
    </>
  )
}
