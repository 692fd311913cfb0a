import type { MeteringPoint } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { meteringPointsWords } from './words.ts'

/** The basic data of a metering point (M10). */
export function PointFacts({ point }: { point: MeteringPoint }) {
  const { t } = useI18n(meteringPointsWords)
  const facts = [
    [t.meteringPoints.userName, point.userName],
    [t.meteringPoints.address, point.address],
    [t.meteringPoints.consumptionType, t.meteringPoints.consumptionTypes[point.consumptionType]],
    [t.meteringPoints.meteringType, t.meteringPoints.meteringTypes[point.meteringType]],
  ] as const
  return (
    <dl className="facts point-facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
