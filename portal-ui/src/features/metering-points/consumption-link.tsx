import { Link } from 'wouter'
import { useI18n } from '../../i18n/i18n.tsx'
import { paths } from '../paths.ts'
import { meteringPointsWords } from './words.ts'

export function ConsumptionLink({ id }: { id: string }) {
  const { t } = useI18n(meteringPointsWords)
  return (
    <div className="row">
      <Link href={paths.consumption(id)} className="button button--quiet">
        {t.point.consumption}
      </Link>
      <Link href={paths.waterReport(id)} className="button button--quiet">
        {t.point.waterReport}
      </Link>
    </div>
  )
}
