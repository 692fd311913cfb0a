import type { BillState } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { billsWords } from './words.ts'

/** How a bill stands: the words carry it, the colour goes along. */
export function BillStateTag({ state }: { state: BillState }) {
  const { t } = useI18n(billsWords)
  return <span className={`bill-state bill-state--${state}`}>{t.bills.states[state]}</span>
}
