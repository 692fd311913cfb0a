import { useState } from 'react'
import { hasCode, type Failure } from '../../api/failure.ts'
import { serverNow } from '../../api/server-clock.ts'
import { timeOfDay } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { useErrorTitle } from '@moja-komunala/ui/error-title.ts'
import { FailedRequest } from '../../states/failed-request.tsx'
import { failureText } from '../../states/failure-text.ts'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { linkingWords } from './words.ts'

/** Why the portal linked nothing. One answer for every kind of wrong value, and the time when it takes the next try. */
export function LinkFailure({ failure, sentCount }: { failure: Failure; sentCount: number }) {
  const { t } = useI18n(linkingWords)
  useErrorTitle(t.form.error)
  if (hasCode(failure, 'too-many-attempts')) {
    return (
      <Notice kind="doubt" title={t.linking.tooManyTitle} focusKey={sentCount}>
        <NextTry key={sentCount} afterSeconds={failure.problem.retryAfterSeconds ?? 60} />
      </Notice>
    )
  }
  if (hasCode(failure, 'too-many-letters')) {
    const { title, detail, retryAfterSeconds = 60 } = failure.problem
    return (
      <Notice kind="doubt" title={title} focusKey={sentCount}>
        <p>{detail}</p>
        <NextTry key={sentCount} afterSeconds={retryAfterSeconds} />
      </Notice>
    )
  }
  if (hasCode(failure, 'slip-not-matched')) {
    return (
      <Notice kind="error" title={t.linking.notMatchedTitle} focusKey={sentCount}>
        <p>{t.linking.notMatchedText}</p>
      </Notice>
    )
  }
  return (
    <Notice kind="error" title={failureText(failure, t)} focusKey={sentCount}>
      <FailedRequest error={failure} />
    </Notice>
  )
}

function NextTry({ afterSeconds }: { afterSeconds: number }) {
  const { t, locale } = useI18n(linkingWords)
  // The minute that has begun by then: told too early, the time would be a lie.
  const [at] = useState(() => new Date(Math.ceil((serverNow().getTime() + afterSeconds * 1000) / 60_000) * 60_000))
  return (
    <p>
      <Emphasised text={t.linking.tooManyText(timeOfDay(locale, at))} />
    </p>
  )
}
