import { Link } from 'wouter'
import type { MeteringPointConsumption } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { ComparedUse } from '../compared-use.tsx'
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
  const { t } = useI18n(consumptionWords)
  const compared = compareWithOthers(consumption)
  const words = t.comparison
  return (
    <section className="card" aria-labelledby="comparison-heading">
      <h2 id="comparison-heading">{words.heading}</h2>
      {compared === undefined ? (
        <p className="soft">{words.none(fewestPoints)}</p>
      ) : (
        <>
          <ComparedUse compared={compared} words={words} />
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
