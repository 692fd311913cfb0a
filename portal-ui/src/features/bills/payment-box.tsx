import { useState } from 'react'
import { brand } from '@moja-komunala/brand/brand'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { formatIban } from '@moja-komunala/rules/iban.ts'
import { formatReference } from '@moja-komunala/rules/payment-slip.ts'
import { billFiles } from '../../api/bills.ts'
import type { BillPayment } from '../../api/types.ts'
import { dayMonthAndYear } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { money, typedAmount } from '../../i18n/money.ts'
import { CopyFields } from './copy-fields.tsx'
import { billsWords } from './words.ts'

interface PaymentBoxProps {
  readonly billId: string
  readonly payment: BillPayment
}

/** How what is open of a bill is paid: by its code, or with its details typed in. */
export function PaymentBox({ billId, payment }: PaymentBoxProps) {
  const { t, locale } = useI18n(billsWords)
  const words = t.pay
  const { amountCents, recipient, reference, purpose, purposeCode, dueOn } = payment
  return (
    <section className="card pay" aria-labelledby="pay-heading">
      <h2 id="pay-heading">{words.heading}</h2>
      {payment.hasCode ? <PaymentCode billId={billId} payment={payment} /> : <NoCode faults={payment.codeFaults} />}
      <div className="stack stack--close">
        <h3>{words.data}</h3>
        <CopyFields
          fields={[
            { label: 'IBAN', shown: formatIban(recipient.iban), copied: recipient.iban },
            { label: words.reference, shown: formatReference(reference), copied: reference },
            { label: words.amount, shown: money(locale, amountCents), copied: typedAmount(amountCents) },
            { label: words.purpose, shown: purpose, copied: purpose },
          ]}
          others={[
            {
              label: words.recipient,
              shown: [recipient.name, recipient.street, recipient.town].filter(Boolean).join(', '),
            },
            { label: words.purposeCode, shown: purposeCode },
            { label: words.dueOn, shown: dayMonthAndYear(locale, dueOn) },
          ]}
        />
      </div>
      <p className="soft">{words.afterwards}</p>
    </section>
  )
}

function PaymentCode({ billId, payment }: PaymentBoxProps) {
  const { t, locale } = useI18n(billsWords)
  const words = t.pay
  const files = billFiles(billId)
  const [isMissing, setIsMissing] = useState(false)
  if (isMissing) return <p>{words.codeMissing}</p>
  return (
    <div className="pay__code">
      <img
        // Another amount is another picture.
        key={payment.amountCents}
        className="pay__picture"
        src={`${files.code}#${payment.amountCents}`}
        alt={words.code(money(locale, payment.amountCents), formatReference(payment.reference))}
        width={255}
        height={255}
        onError={() => setIsMissing(true)}
      />
      <div className="stack stack--close">
        <p className="pay__scan">{words.scan}</p>
        <p className="soft">{words.scanHere}</p>
        <div>
          <a className="button button--quiet" href={files.savedCode} download>
            {words.save}
          </a>
        </div>
      </div>
    </div>
  )
}

/** Money that goes to the wrong place is worse than a call. */
const leadAstray = /^(?:reference|recipient\.iban)$/

/** What the standard forbids, why, and what to do instead. */
function NoCode({ faults }: { faults: BillPayment['codeFaults'] }) {
  const { t } = useI18n(billsWords)
  const words = t.pay
  const nameOf = (field: string) => wordFor(words.fields, field)
  return (
    <Notice kind="doubt" title={words.noCode}>
      <p>{words.noCodeWhy}</p>
      <ul className="pay__faults">
        {faults.map(({ field, code }) => (
          <li key={field + code}>{wordFor(words.faults, code)(nameOf(field))}</li>
        ))}
      </ul>
      <p>
        {faults.some(({ field }) => leadAstray.test(field)) ? words.noCodeCall(brand.utility.phone) : words.noCodeType}
      </p>
    </Notice>
  )
}

/** A later portal may name what this page doesn't know. */
const wordFor = <Word,>(words: Readonly<Record<string, Word>> & { readonly other: Word }, name: string): Word =>
  words[name] ?? words.other
