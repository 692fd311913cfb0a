import { DataTable } from '@moja-komunala/ui/data-table.tsx'
import { ScrollRegion } from '@moja-komunala/ui/scroll-region.tsx'
import type { WaterReport } from '../../api/types.ts'
import { shortDate } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { ComparedUse } from '../compared-use.tsx'
import { measuredText, priceText } from './report-figures.ts'
import { waterReportWords } from './words.ts'

type Price = WaterReport['prices'][number]

/** Never numbers alone: what they mean, and what to do. */
export function ComparedSection({ report: { comparison } }: { report: WaterReport }) {
  const words = useI18n(waterReportWords).t.compared
  return (
    <section className="card" aria-labelledby="compared-heading">
      <h3 id="compared-heading">{words.title}</h3>
      {comparison === null ? (
        <p className="soft">{words.none}</p>
      ) : (
        <>
          <ComparedUse compared={comparison} words={words} />
          <p className="soft small">{words.from(comparison.atLeastPoints)}</p>
        </>
      )}
    </section>
  )
}

export function PriceSection({ report: { prices } }: { report: WaterReport }) {
  const { t, locale } = useI18n(waterReportWords)
  const words = t.price
  return (
    <section className="card" aria-labelledby="price-heading">
      <h3 id="price-heading">{words.title}</h3>
      {prices.length === 0 ? (
        <p className="soft">{words.none}</p>
      ) : (
        <>
          <ScrollRegion label={words.title} className="water-report__scroll">
            <DataTable caption={words.title} isCaptionHidden columns={Object.values(words.columns)}>
              <tbody>
                {prices.map((price) => (
                  <tr key={`${price.service} ${price.from} ${price.blockFromM3}`}>
                    <th scope="row">
                      {price.service} <PriceNote price={price} />
                    </th>
                    <td>
                      {words.perM3(priceText(locale, price.eurPerM3, 4))}
                      <span className="water-report__more">
                        {words.perLitre(priceText(locale, price.eurPerLitre, 6))}
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </DataTable>
          </ScrollRegion>
          <p className="soft small">{words.note}</p>
        </>
      )}
    </section>
  )
}

function PriceNote({ price: { from, to, blockFromM3, blockToM3, blockPer } }: { price: Price }) {
  const { t, locale } = useI18n(waterReportWords)
  const words = t.price
  const bounds = [
    ...(blockFromM3 === null ? [] : [words.above(measuredText(locale, blockFromM3))]),
    ...(blockToM3 === null ? [] : [words.upTo(measuredText(locale, blockToM3))]),
  ]
  const parts = [
    words.valid(shortDate(locale, from), shortDate(locale, to)),
    ...bounds,
    ...(bounds.length > 0 && blockPer === 'flat' ? [words.eachFlat] : []),
  ]
  return <span className="water-report__note">{parts.join(', ')}</span>
}

export function MoreSection({ report: { informationUrl } }: { report: WaterReport }) {
  const { more } = useI18n(waterReportWords).t
  return (
    <section className="card" aria-labelledby="more-heading">
      <h3 id="more-heading">{more.title}</h3>
      <p>
        {more.text}{' '}
        <a href={informationUrl} rel="noreferrer">
          {more.link}
        </a>
      </p>
      <p className="soft small">{more.law}</p>
    </section>
  )
}
