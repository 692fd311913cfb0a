import type { ReactNode } from 'react'
import { isFailure } from '../api/failure.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'
import { failureText, requestIdOf } from './failure-text.ts'
import { Notice } from './notice.tsx'
import { PageHeading } from './page-heading.tsx'

/** Appears only when loading takes long enough to be noticed (site.css delays it). */
export function Loading() {
  const { t } = useI18n()
  return (
    <div className="loading" role="status">
      <span className="loading__drop" aria-hidden="true" />
      {t.state.loading}
    </div>
  )
}

/** What should stand here could not be loaded: says why, and offers another try. */
export function LoadFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useI18n()
  const requestId = requestIdOf(error)
  return (
    <>
      <PageHeading title={t.state.failedTitle}>{t.state.failedTitle}</PageHeading>
      <Notice kind="error" role="alert">
        <p>{isFailure(error) ? failureText(error, t) : t.problems.unexpected}</p>
        {requestId !== undefined && <p className="small">{t.problems.requestId(requestId)}</p>}
      </Notice>
      <div>
        <Button onClick={onRetry}>{t.state.retry}</Button>
      </div>
    </>
  )
}

/** A part of the page that could not be loaded; the rest stays. */
export function PartFailed({ title, error, onRetry }: { title: string; error: unknown; onRetry: () => void }) {
  const { t } = useI18n()
  return (
    <Notice kind="error" role="alert" title={title}>
      {isFailure(error) && <p>{failureText(error, t)}</p>}
      <div>
        <Button quiet onClick={onRetry}>
          {t.state.retry}
        </Button>
      </div>
    </Notice>
  )
}

/** A page that has one thing to say and one thing to do. */
export function PlainPage({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <>
      <PageHeading title={title}>{title}</PageHeading>
      <p className="lead">{text}</p>
      <div>{children}</div>
    </>
  )
}
