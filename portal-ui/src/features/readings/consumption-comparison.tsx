import { useId, type CSSProperties } from 'react'
import type { SubmittedReading } from '../../api/types.ts'
import { shortDate } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { consumption as used, litres } from '../../i18n/volume.ts'
import { comparePeriods } from './comparison.ts'
import { readingsWords } from './words.ts'

const names = ['thisPeriod', 'lastPeriod', 'lastYear'] as const

/** This period's consumption beside the last one's and last year's. Words and numbers say it all; bars show it. */
export function ConsumptionComparison({ consumption }: Pick<SubmittedReading, 'consumption'>) {
  const { t, locale } = useI18n(readingsWords)
  const headingId = useId()
  const periods = comparePeriods(names.map((name) => consumption[name]))
  if (periods[0] === undefined) return null
  return (
    <div className="comparison numbers">
      <h4 id={headingId}>{t.comparison.heading}</h4>
      <ul aria-labelledby={headingId}>
        {periods.map((period, index) => {
          const name = names[index]
          if (period === undefined || name === undefined) return null
          const { fromDay, toDay, m3 } = period.consumption
          // The property is set by script, which a strict content security policy allows.
          const length = { '--share': period.share } as CSSProperties
          return (
            <li key={name} className={`comparison__period comparison__period--${name}`}>
              <span className="comparison__name">{t.comparison[name]}</span>{' '}
              <span className="comparison__used">{used(locale, m3)}</span>{' '}
              <span className="comparison__bar" style={length} aria-hidden="true" />
              <span className="comparison__days">
                {t.comparison.period(shortDate(locale, fromDay), shortDate(locale, toDay), period.days)} ·{' '}
                {t.comparison.perDay(litres(locale, period.litresPerDay))}
              </span>
            </li>
          )
        })}
      </ul>
      {periods.filter((period) => period !== undefined).length > 1 && (
        <p className="comparison__explanation">{t.comparison.explanation}</p>
      )}
    </div>
  )
}
