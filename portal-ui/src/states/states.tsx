import { Button } from '@moja-komunala/ui/button.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { PageHeading } from '@moja-komunala/ui/page-heading.tsx'
import { Loading as LoadingDrop } from '@moja-komunala/ui/states.tsx'
import { isFailure } from '../api/failure.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { FailedRequest } from './failed-request.tsx'
import { failureText } from './failure-text.ts'

export function Loading() {
  const { t } = useI18n()
  return <LoadingDrop>{t.state.loading}</LoadingDrop>
}

interface AwaitedProps {
  /** Undefined while it may still come. */
  readonly error: unknown
  readonly onRetry: () => void
}

/** In place of a page whose data isn't there: it is on its way, or could not be loaded. */
export function PageAwaited({ error, onRetry }: AwaitedProps) {
  return error === undefined ? <Loading /> : <LoadFailed error={error} onRetry={onRetry} />
}

/** The same in place of a part of the page; the rest stays. */
export function PartAwaited({ title, error, onRetry }: AwaitedProps & { title: string }) {
  return error === undefined ? <Loading /> : <PartFailed title={title} error={error} onRetry={onRetry} />
}

/** What should stand here could not be loaded: says why, and offers another try. */
export function LoadFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useI18n()
  return (
    <>
      <PageHeading title={t.state.failedTitle} />
      <Notice kind="error" role="alert">
        <p>{isFailure(error) ? failureText(error, t) : t.problems.unexpected}</p>
        <FailedRequest error={error} />
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
      <FailedRequest error={error} />
      <div>
        <Button look="quiet" onClick={onRetry}>
          {t.state.retry}
        </Button>
      </div>
    </Notice>
  )
}
