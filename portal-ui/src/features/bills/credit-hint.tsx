import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { useBalance } from '../../api/payments.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { money } from '../../i18n/money.ts'
import { billsWords } from './words.ts'

/** That money lies there, where a customer would else pay all that is open. */
export function CreditHint({ meteringPointId }: { meteringPointId: string | undefined }) {
  const { t, locale } = useI18n(billsWords)
  const { data: balance } = useBalance(meteringPointId)
  if (balance === undefined || balance.creditCents === 0) return null
  return (
    <p>
      <Emphasised text={t.payments.creditText(money(locale, balance.creditCents))} />
    </p>
  )
}
