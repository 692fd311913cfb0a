import { Link } from 'wouter'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import type { MeteringPointConsumption } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { litres } from '../../i18n/volume.ts'
import { paths } from '../paths.ts'
import { compareWithOthers } from './compare.ts'
import type { Words } from './words.sl.ts'
import { consumptionWords } from './words.ts'

const fewestPoints = 10

interface ComparisonSectionProps {
  readonly pointId: string
  readonly consumption: MeteringPointConsumption
}

/** What others use, always with what that means and what to do: numbers alone change nothing. */
export function ComparisonSection({ pointId, consumption }: ComparisonSectionProps) {
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
          {compared.verdict === 'more' && (
            <p>
              <Link href={paths.overnightTest(pointId)} className="target">
                {words.toTest}
              </Link>
            </p>
          )}
          <p className="soft small">
            {consumption.comparison && sayWhom(consumption.comparison, words.with)} {words.compared(compared.months)}{' '}
            {words.from(fewestPoints)}
          </p>
        </>
      )}
    </section>
  )
}

type With = NonNullable<MeteringPointConsumption['comparison']>

/** With whom one is compared: of the same kind and size, as far as there are enough of them. */
function sayWhom({ comparedWith, flats }: With, words: Words['comparison']['with']): string {
  const { diameterFromMm: least, diameterToMm: most } = comparedWith
  const kind = comparedWith.flats === 'one' || comparedWith.flats === 'several' ? comparedWith.flats : 'any'
  const sentences = [
    words[kind],
    least !== null && most !== null ? words.diameter.between(least, most) : '',
    least === null && most !== null ? words.diameter.upTo(most) : '',
    least !== null && most === null ? words.diameter.from(least) : '',
    flats > 1 ? words.flats(flats) : '',
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}
