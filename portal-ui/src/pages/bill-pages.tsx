import { useBill } from '../api/bills.ts'
import { ProblemFailure } from '../api/failure.ts'
import { useMeteringPoints } from '../api/metering-points.ts'
import { billsWords } from '../features/bills/words.ts'
import { lazily } from '../states/lazily.tsx'
import { LoadFailed, Loading } from '../states/states.tsx'
import { NotFoundPage } from './not-found-page.tsx'

const pages = () => import('../features/bills/bill-pages.ts')

const BillPage = lazily([billsWords], () => pages().then((module) => module.BillPage), <Loading />)
const BillListPage = lazily([billsWords], () => pages().then((module) => module.BillListPage), <Loading />)
const PayBillsPage = lazily([billsWords], () => pages().then((module) => module.PayBillsPage), <Loading />)
const PaymentListPage = lazily([billsWords], () => pages().then((module) => module.PaymentListPage), <Loading />)

/** All bills, or those of the point that the address names. */
export const BillsPage = () => <BillListPage {...usePoints()} />
export const PaymentsPage = () => <PaymentListPage {...usePoints()} />
export const PayPage = () => <PayBillsPage {...usePoints()} />

/** To choose from; their names are the customer's own. */
const usePoints = () => ({ points: useMeteringPoints().data ?? [] })

export function BillOfIdPage({ id }: { id: string }) {
  const { data: bill, error, mutate } = useBill(id)
  // An address that is no bill's at all is refused as malformed (400, 422): to the customer it is the same.
  if (error instanceof ProblemFailure && [400, 404, 422].includes(error.problem.status)) return <NotFoundPage />
  if (bill === undefined)
    return error === undefined ? <Loading /> : <LoadFailed error={error} onRetry={() => void mutate()} />
  return <BillPage bill={bill} />
}
