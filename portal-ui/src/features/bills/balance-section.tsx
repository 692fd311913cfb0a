import { useState } from 'react'
import { Link } from 'wouter'
import { Button } from '@moja-komunala/ui/button.tsx'
import { DataTable } from '@moja-komunala/ui/data-table.tsx'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { ScrollRegion } from '@moja-komunala/ui/scroll-region.tsx'
import { useBalance } from '../../api/payments.ts'
import type { Balance } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { money } from '../../i18n/money.ts'
import { PartAwaited } from '../../states/states.tsx'
import { paths } from '../paths.ts'
import { pointTitle } from './bill-names.ts'
import { billsWords } from './words.ts'

/** Bills less payments: over all, and by point. */
export function BalanceSection({ meteringPointId }: { meteringPointId: string | undefined }) {
  const { t } = useI18n(billsWords)
  const { data: balance, error, mutate } = useBalance(meteringPointId)
  if (balance === undefined)
    return <PartAwaited title={t.payments.failedBalance} error={error} onRetry={() => void mutate()} />
  return (
    <>
      <Sum balance={balance} />
      {balance.meteringPoints.length > 1 && <ByPoint points={balance.meteringPoints} />}
    </>
  )
}

function Sum({ balance: { billedCents, paidCents, openCents, overdueCents, creditCents } }: { balance: Balance }) {
  const { t, locale } = useI18n(billsWords)
  const words = t.payments
  const label =
    openCents > 0 ? (creditCents > 0 ? words.openAfterCredit : words.open) : openCents < 0 ? words.credit : words.even
  return (
    <section className={openCents > 0 ? 'card due' : 'card due due--settled'} aria-labelledby="balance-heading">
      <h2 id="balance-heading" className="due__label">
        {label}
      </h2>
      <p className="due__amount numbers">{money(locale, Math.abs(openCents))}</p>
      {openCents === 0 && overdueCents === 0 && <p>{words.evenText}</p>}
      {overdueCents > 0 && (
        <p>
          <Emphasised text={words.overdue(money(locale, overdueCents))} />
        </p>
      )}
      {creditCents > 0 && (
        <p>
          <Emphasised text={words.creditText(money(locale, creditCents))} />{' '}
          {openCents > 0 && <Emphasised text={words.creditIn(money(locale, openCents + creditCents))} />}
        </p>
      )}
      <dl className="bill__rest numbers">
        <dt>{words.billed}</dt>
        <dd>{money(locale, billedCents)}</dd>
        <dt>{words.paid}</dt>
        <dd>{money(locale, -paidCents)}</dd>
        <dt>{words.difference}</dt>
        <dd>{money(locale, openCents)}</dd>
      </dl>
    </section>
  )
}

/** So many at first: a landlord has hundreds. */
const shownAtFirst = 10

function ByPoint({ points }: { points: Balance['meteringPoints'] }) {
  const { t, locale } = useI18n(billsWords)
  const words = t.payments
  const [areAllShown, showAll] = useState(false)
  // Where something is open comes first.
  const sorted = points.toSorted((one, other) => other.openCents - one.openCents)
  const shown = areAllShown ? sorted : sorted.slice(0, shownAtFirst)
  return (
    <section className="stack" aria-labelledby="points-heading">
      <h2 id="points-heading">{words.byPoint}</h2>
      <ScrollRegion className="card bill__table" label={words.byPoint}>
        <DataTable caption={words.byPoint} isCaptionHidden columns={[words.onPoint, words.open]}>
          <tbody>
            {shown.map((point) => (
              <tr key={point.meteringPointId}>
                <th scope="row">
                  <Link href={paths.billsOf(point.meteringPointId)}>
                    {pointTitle(point.meteringPointName, point.meteringPointAddress)}
                  </Link>
                </th>
                <td>{money(locale, point.openCents)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </ScrollRegion>
      {shown.length < sorted.length && (
        <div>
          <Button look="quiet" onClick={() => showAll(true)}>
            {words.morePoints}
          </Button>
        </div>
      )}
    </section>
  )
}
