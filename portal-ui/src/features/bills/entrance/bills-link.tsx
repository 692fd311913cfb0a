import { Link } from 'wouter'
import { useI18n } from '../../../i18n/i18n.tsx'
import { paths } from '../../paths.ts'
import { billsEntranceWords } from './words.ts'

/** From a metering point to its bills. */
export function BillsLink({ id }: { id: string }) {
  const { t } = useI18n(billsEntranceWords)
  return (
    <div>
      <Link href={paths.billsOf(id)} className="button button--quiet">
        {t.billsEntrance.ofPoint}
      </Link>
    </div>
  )
}
