import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import type { MeteringPointConsumption } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { litres } from '../../i18n/volume.ts'
import { compareWithOthers } from './compare.ts'
import { consumptionWords } from './words.ts'

const fewestPoints = 10

/** What others use, always with what that means and what to do: numbers alone change nothing. */
export function ComparisonSection({ consumption }: { consumption: MeteringPointConsumption }) {
  const { t, locale } = useI18n(consumptionWords)
  const compared = compareWithOthers(consumption)
  const words = t.comparison
  return (
    <section className="card" aria-labelledby="comparison-heading">
      <h2 id="comparison-heading">{words.heading}</h2>
      {compared === undefined ? (
        <p className="soft">{words.none(fewestPoints)}</p>
      ) : (
        <>
          <p>
            <Emphasised text={words.verdicts[compared.verdict](compared.percent)} /> {words.meanings[compared.verdict]}
          </p>
          <dl className="facts numbers">
            {(
              [
                [words.you, compared.ownLitresPerDay],
                [words.others, compared.otherLitresPerDay],
              ] as const
            ).map(([who, perDay]) => (
              <div key={who}>
                <dt>{who}</dt>
                <dd>{words.perDay(litres(locale, perDay))}</dd>
              </div>
            ))}
          </dl>
          {compared.verdict !== 'less' && <p>{words.advice[compared.verdict]}</p>}
          <p className="soft small">
            {words.compared(compared.months)} {words.from(fewestPoints)}
          </p>
        </>
      )}
    </section>
  )
}
