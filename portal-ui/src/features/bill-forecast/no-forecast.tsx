import { Link } from 'wouter'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import type { BillForecast, MeteringPoint } from '../../api/types.ts'
import { shortDate } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { paths } from '../paths.ts'
import { billForecastWords } from './words.ts'

/** Why there is none, and what to do: a sum without a part of it would be believed. */
export function NoForecast({ point, forecast }: { point: MeteringPoint; forecast: BillForecast }) {
  const { t, locale } = useI18n(billForecastWords)
  const words = t.forecast
  const { reason, missingReadings, missingPrices } = forecast
  const meters = point.meters.filter(({ id }) => missingReadings.some(({ meterId }) => meterId === id))
  // Who may not enter the reading isn't sent there to do it.
  const isUpToUs = meters.length > 0 && meters.every(({ isRemote }) => isRemote)
  const prices = missingPrices.map(({ service, reason: lacks, from, to }) =>
    lacks === 'no-diameter'
      ? words.missingPrices['no-diameter'](service)
      : words.missingPrices['no-price'](service, shortDate(locale, from), shortDate(locale, to)),
  )
  const why = reason === 'reading-missing' && isUpToUs ? 'remote' : (reason ?? 'other')
  const missing = [...meters.map((meter) => words.meters[meter.kind](meter.serialNumber)), ...prices]
  return (
    <Notice kind="info" title={words.unknown}>
      {/* The API may have reasons by then that this page doesn't know. */}
      <p>{(words.reasons as Readonly<Record<string, string>>)[why] ?? words.reasons.other}</p>
      {missing.length > 0 && why !== 'remote' && (
        <ul className="bullets">
          {missing.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {(why === 'reading-missing' || why === 'consumption-unknown') && (
        <div>
          <Link href={paths.point(point.id)} className="button button--quiet">
            {words.enter}
          </Link>
        </div>
      )}
    </Notice>
  )
}
