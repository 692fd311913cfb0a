import { Button } from '@moja-komunala/ui/button.tsx'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { StoredIcon } from '@moja-komunala/ui/icons.tsx'
import type { Reading } from '../../api/types.ts'
import { dayAndMonth, dayOf, timeOfDay } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { volume } from '../../i18n/volume.ts'

export interface HandedInProps {
  readonly reading: Reading
  /** The element that names the meter: there may be several with such a button. */
  readonly meterNameId: string
  readonly onCorrect: () => void
}

/** What whoever comes back wants to know first: it is done, with what and when, and can be corrected (M14). */
export function HandedIn({ reading, meterNameId, onCorrect }: HandedInProps) {
  const { t, locale } = useI18n()
  const at = new Date(reading.enteredAt)
  return (
    <p className="handed-in numbers">
      <StoredIcon />
      <span>
        <Emphasised
          text={t.handedIn.line(volume(reading.valueM3), dayAndMonth(locale, dayOf(at)), timeOfDay(locale, at))}
        />{' '}
        ·{' '}
        <Button look="link" aria-describedby={meterNameId} onClick={onCorrect}>
          {t.handedIn.correct}
        </Button>
      </span>
    </p>
  )
}
