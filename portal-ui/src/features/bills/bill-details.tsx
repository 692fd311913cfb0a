import { Link } from 'wouter'
import { DataTable } from '@moja-komunala/ui/data-table.tsx'
import { ScrollRegion } from '@moja-komunala/ui/scroll-region.tsx'
import type { Bill, LinkedBill } from '../../api/types.ts'
import { daySpan, longDate, shortDate } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { decimal, money } from '../../i18n/money.ts'
import { formatReference } from '@moja-komunala/rules/payment-slip.ts'
import { AddressText } from '../../states/address-text.tsx'
import { paths } from '../paths.ts'
import { BillLines } from './bill-lines.tsx'
import { BillReadings } from './bill-readings.tsx'
import { partId, type Marks } from './explained-parts.ts'
import { Mark, Part } from './mark.tsx'
import { PaymentsOfBill } from './payments-of-bill.tsx'
import { billsWords } from './words.ts'

interface BillPartProps {
  readonly bill: Bill
  readonly marks: Marks
}

/** All that is on the bill, part by part in its order, each with what it means. */
export function BillDetails(props: BillPartProps) {
  return (
    <div className="bill__details stack">
      <Facts {...props} />
      <BillLines {...props} />
      <Vat {...props} />
      {props.bill.readings.length > 0 && <BillReadings {...props} />}
      {props.bill.paidCents !== 0 && <PaymentsOfBill billId={props.bill.id} />}
      <Linked bill={props.bill} />
    </div>
  )
}

function Facts({ bill, marks }: BillPartProps) {
  const { t, locale } = useI18n(billsWords)
  const words = t.bill
  return (
    <section className="card" aria-labelledby="facts-heading">
      <h3 id="facts-heading">{words.facts}</h3>
      <Part of="number" marks={marks} title={words.number}>
        <p className="bill-part__value numbers">
          <span translate="no">{bill.number}</span>
        </p>
        <p>{words.issued(shortDate(locale, bill.issuedOn))}</p>
        <p className="soft">{t.explained.kinds[bill.kind]}</p>
      </Part>
      <Part of="point" marks={marks} title={words.point}>
        <p className="bill-part__value numbers" translate="no">
          {bill.meteringPointNumber}
        </p>
        <p translate="no">
          <AddressText address={bill.meteringPointAddress} />
        </p>
        <p className="soft">{t.explained.point}</p>
      </Part>
      <Part of="period" marks={marks} title={words.period}>
        <p className="bill-part__value numbers">{daySpan(locale, { from: bill.periodFrom, to: bill.periodTo })}</p>
        <p className="soft">{t.explained.period}</p>
      </Part>
      {marks.has('due') && (
        <Part of="due" marks={marks} title={words.dueOn}>
          <p className="bill-part__value numbers">{longDate(locale, bill.dueOn)}</p>
          <p className="soft">{t.explained.due}</p>
        </Part>
      )}
      {marks.has('reference') && (
        <Part of="reference" marks={marks} title={words.reference}>
          <p className="bill-part__value numbers" translate="no">
            {formatReference(bill.reference)}
          </p>
          <p className="soft">{t.explained.reference}</p>
        </Part>
      )}
    </section>
  )
}

function Vat({ bill, marks }: BillPartProps) {
  const { t, locale } = useI18n(billsWords)
  const words = t.bill
  const amount = (cents: number) => <td>{money(locale, cents)}</td>
  const isPaidInPart = bill.paidCents !== 0 && bill.cancelledOn === null
  return (
    <section className="card bill-part--table" id={partId('vat')} tabIndex={-1} aria-labelledby="vat-heading">
      <div className="bill-part__heading">
        <Mark of="vat" marks={marks} />
        <h3 id="vat-heading">{words.vat}</h3>
      </div>
      <ScrollRegion className="bill__table" label={words.vat}>
        <DataTable caption={words.vat} isCaptionHidden columns={[words.rate, words.base, words.vatAmount, words.gross]}>
          <tbody>
            {bill.vat.map(({ ratePercent, baseCents, vatCents }) => (
              <tr key={ratePercent}>
                <th scope="row">{decimal(locale, ratePercent)} %</th>
                {amount(baseCents)}
                {amount(vatCents)}
                {amount(baseCents + vatCents)}
              </tr>
            ))}
            <tr className="bill__sum">
              <th scope="row">{words.total}</th>
              {amount(bill.netCents)}
              {amount(bill.vatCents)}
              {amount(bill.totalCents)}
            </tr>
          </tbody>
        </DataTable>
      </ScrollRegion>
      {isPaidInPart && (
        <dl className="bill__rest numbers">
          <dt>{words.paid}</dt>
          <dd>{money(locale, -bill.paidCents)}</dd>
          {bill.openCents > 0 && (
            <>
              <dt>{words.open}</dt>
              <dd>{money(locale, bill.openCents)}</dd>
            </>
          )}
        </dl>
      )}
      <p className="soft">{t.explained.vat}</p>
    </section>
  )
}

/** The bills that this one corrects, credits or settles, and those that do so with it. */
function Linked({ bill: { kind, preceding, following } }: { bill: Bill }) {
  const { t } = useI18n(billsWords)
  const words = t.bill
  if (preceding.length + following.length === 0) return null
  const own = kind === 'credit-note' || kind === 'settlement' ? kind : 'other'
  return (
    <section className="card" aria-labelledby="linked-heading">
      <h3 id="linked-heading">{words.linked}</h3>
      <LinkedList title={words.preceding[own]} bills={preceding} />
      {(['settlement', 'credit-note', 'other'] as const).map((of) => (
        <LinkedList
          key={of}
          title={words.following[of]}
          bills={following.filter((other) =>
            of === 'other' ? other.kind !== 'settlement' && other.kind !== 'credit-note' : other.kind === of,
          )}
        />
      ))}
    </section>
  )
}

function LinkedList({ title, bills }: { title: string; bills: readonly LinkedBill[] }) {
  const { t, locale } = useI18n(billsWords)
  if (bills.length === 0) return null
  return (
    <div>
      <p className="soft">{title}</p>
      <ul className="bill__linked">
        {bills.map(({ id, kind, number, issuedOn, totalCents }) => (
          <li key={id}>
            <Link href={paths.bill(id)} className="target">
              {t.bill.linkedBill(t.bills.kinds[kind], number, shortDate(locale, issuedOn))}
            </Link>{' '}
            <span className="numbers">{money(locale, totalCents)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
