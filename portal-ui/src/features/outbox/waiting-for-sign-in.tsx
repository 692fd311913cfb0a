import { useI18n } from '../../i18n/i18n.tsx'
import { isUnsent } from '../../offline/outbox.ts'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { useOutbox } from './use-outbox.ts'
import { outboxWords } from './words.ts'

/** Says that nothing is lost, and to nobody what it is or whose: who is there is not known. */
export function WaitingForSignIn() {
  const { t } = useI18n(outboxWords)
  const count = useOutbox().filter(isUnsent).length
  if (count === 0) return null
  return (
    <Notice kind="time">
      <p>{t.outbox.waitingForSignIn(count)}</p>
    </Notice>
  )
}
