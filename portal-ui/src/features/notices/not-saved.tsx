import { Notice } from '@moja-komunala/ui/notice.tsx'
import { ProblemFailure } from '../../api/failure.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { FailedRequest } from '../../states/failed-request.tsx'
import { failureText } from '../../states/failure-text.ts'
import type { Saving } from './use-saving.ts'

const ofNumbers = new Set(['no-mobile-number', 'number-not-reached', 'code-refused', 'code-void', 'too-many-codes'])

/** Why something was not saved; what the portal says of numbers and codes in its own words. */
export function NotSaved({ saving: { failure, failures }, title }: { saving: Saving; title: string }) {
  const { t } = useI18n()
  if (failure === undefined) return null
  const own = failure instanceof ProblemFailure && ofNumbers.has(failure.problem.code) ? failure.problem : undefined
  return (
    <Notice kind="error" title={own?.title ?? title} focusKey={failures}>
      <p>{own?.detail ?? failureText(failure, t)}</p>
      <FailedRequest error={failure} />
    </Notice>
  )
}
