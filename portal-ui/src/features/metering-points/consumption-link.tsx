import { Link } from 'wouter'
import type { MeteringPoint } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { paths } from '../paths.ts'
import { meteringPointsWords } from './words.ts'

/** To what was used, and to what it will cost once something is handed in. */
export function ConsumptionLink({ point }: { point: MeteringPoint }) {
  const { t } = useI18n(meteringPointsWords)
  const hasReading = point.meters.some(({ readings }) => readings.some(({ counts }) => counts))
  return (
    <div className="row">
      <Link href={paths.consumption(point.id)} className="button button--quiet">
        {t.point.consumption}
      </Link>
      <Link href={paths.waterReport(point.id)} className="button button--quiet">
        {t.point.waterReport}
      </Link>
      {hasReading && !point.isOver && (
        <Link href={paths.forecast(point.id)} className="target">
          {t.point.nextBill}
        </Link>
      )}
    </div>
  )
}
