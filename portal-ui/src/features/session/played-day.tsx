import { longDate } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { sessionWords } from './words.ts'

/** Only in a demonstration: nobody shall mistake its clock for the real one. */
export function PlayedDay({ day }: { day: string }) {
  const { t, locale } = useI18n(sessionWords)
  return (
    <p className="played-day">
      <Emphasised text={t.account.playedDay(longDate(locale, day))} />
    </p>
  )
}
