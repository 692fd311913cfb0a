import type { Bill } from '../../api/types.ts'
import { shortDate } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { consumption, volume } from '../../i18n/volume.ts'
import { partId, type Marks } from './explained-parts.ts'
import { Mark } from './mark.tsx'
import { billsWords } from './words.ts'

/** What a bill is built on: each meter's two states, where the later one comes from, and why. */
export function BillReadings({ bill: { readings }, marks }: { bill: Bill; marks: Marks }) {
  const { t, locale } = useI18n(billsWords)
  const words = t.bill
  return (
    <section className="card bill-part--table" id={partId('readings')} tabIndex={-1} aria-labelledby="readings-heading">
      <div className="bill-part__heading">
        <Mark of="readings" marks={marks} />
        <h3 id="readings-heading">{words.readings}</h3>
      </div>
      <p className="soft">{t.explained.readings}</p>
      {readings.map(({ meterNumber, meterKind, fromM3, fromDay, toM3, toDay, usedM3, origin, reason }) => (
        <div key={`${meterKind} ${meterNumber} ${fromDay}`} className="bill-reading">
          <h4>{words.meters[meterKind](meterNumber)}</h4>
          <dl className="bill-reading__states numbers">
            <dt>{words.from}</dt>
            <dd>{words.onDay(volume(fromM3), shortDate(locale, fromDay))}</dd>
            <dt>{words.to}</dt>
            <dd>{words.onDay(volume(toM3), shortDate(locale, toDay))}</dd>
            <dt>{words.used}</dt>
            <dd>{consumption(locale, usedM3)}</dd>
          </dl>
          <p className={origin === 'estimate' ? 'bill-reading__estimate' : undefined}>
            <strong>{words.origins[origin]}</strong>
            {reason !== null && ` ${words.reasons[reason]}`}
          </p>
          {origin === 'estimate' && <p className="soft">{t.explained.estimate}</p>}
          {toM3 < fromM3 && usedM3 > 0 && <p className="soft">{t.explained.rolledOver}</p>}
        </div>
      ))}
    </section>
  )
}
