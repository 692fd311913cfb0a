import type { OvernightFault } from '@moja-komunala/rules/overnight-test.ts'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { timeOfDay } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import type { OvernightReading } from '../../offline/overnight-readings.ts'
import { earliestMorning } from './judge-meters.ts'
import { overnightTestWords } from './words.ts'

/** What keeps two readings from being a test, and when it was found. */
export interface Fault {
  readonly kind: OvernightFault
  readonly at: string
}

export function TestFault({ fault, evening }: { fault: Fault; evening: OvernightReading }) {
  const { t, locale } = useI18n(overnightTestWords)
  const { faults, faultTitle } = t.overnight
  return (
    <Notice kind="time" title={faultTitle} focusKey={fault.at}>
      <p>
        {fault.kind === 'too-short'
          ? faults['too-short'](timeOfDay(locale, earliestMorning(evening)))
          : faults[fault.kind]}
      </p>
    </Notice>
  )
}
