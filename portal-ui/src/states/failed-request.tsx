import { RequestNumber } from '@moja-komunala/ui/request-number.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { requestIdOf } from './failure-text.ts'

/** Under what is said of a failure, where staff may find out more than the customer can. */
export function FailedRequest({ error }: { readonly error: unknown }) {
  const { t } = useI18n()
  const requestId = requestIdOf(error)
  return requestId === undefined ? null : <RequestNumber label={t.problems.requestId} requestId={requestId} />
}
