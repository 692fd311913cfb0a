import { monthsAfter } from '@moja-komunala/rules/days.ts'
import type { Locale } from '@moja-komunala/brand/brand'
import { ChartIcon } from '@moja-komunala/ui/icons.tsx'
import { SmallBars } from '@moja-komunala/ui/small-bars.tsx'
import { nameOfMonth } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { cubicMetres } from '../../i18n/volume.ts'
import { paths } from '../paths.ts'
import { HomeRow } from './home-row.tsx'
import type { PointNow } from './point-now.ts'
import { homeWords } from './words.ts'
import type { Words } from './words.sl.ts'

/** What was used last, and how it went in the year before that. */
export function ConsumptionRow({ point }: { point: PointNow }) {
  const { t } = useI18n(homeWords)
  const words = t.home.consumption
  return (
    <HomeRow
      icon={<ChartIcon />}
      title={words.title}
      way={{ to: paths.consumption(point.id), button: words.title }}
      aside={<ConsumptionBars point={point} />}
    >
      <LastConsumption point={point} />
    </HomeRow>
  )
}

/** "Oktober 2026: 12,0 m³". */
export function LastConsumption({ point: { consumption } }: { point: Pick<PointNow, 'consumption'> }) {
  const { t, locale } = useI18n(homeWords)
  const words = t.home.consumption
  const whole = consumption?.lastWhole ?? null
  if (whole === null) return <p>{words.unknown}</p>
  const { month, litres, isEstimated } = whole
  return (
    <p className="home-month">
      {nameOfMonth(locale, month, 'long')}: <strong>{cubicMetres(locale, litres)}</strong>
      {isEstimated && ` (${words.estimated})`}
    </p>
  )
}

const shownMonths = 12

/** A year that ends with the last month of which something is known, as the page of consumption shows it. */
export function ConsumptionBars({ point: { consumption } }: { point: Pick<PointNow, 'consumption'> }) {
  const { t, locale } = useI18n(homeWords)
  if (consumption === null) return null
  const last = consumption.litres.findLastIndex((litres) => litres !== null)
  const from = Math.max(0, last + 1 - shownMonths)
  const amounts = consumption.litres.slice(from, last + 1)
  const monthAt = (at: number) => monthsAfter(consumption.firstMonth, at)
  const marked = amounts.findIndex((_, at) => monthAt(from + at) === consumption.lastWhole?.month)
  return (
    <SmallBars
      said={sayYear(amounts, [monthAt(from), monthAt(last)], locale, t.home.consumption)}
      amounts={amounts}
      marked={marked}
    />
  )
}

function sayYear(
  amounts: readonly (number | null)[],
  [from, to]: readonly [string, string],
  locale: Locale,
  words: Words['home']['consumption'],
): string {
  const known = amounts.filter((litres) => litres !== null)
  const months = [from, to].map((month) => nameOfMonth(locale, month, 'long')) as [string, string]
  return words.chart(...months, cubicMetres(locale, Math.min(...known)), cubicMetres(locale, Math.max(...known)))
}
