import { useMeteringPoints } from '../api/metering-points.ts'
import { billsWords } from '../features/bills/words.ts'
import { lazily } from '../states/lazily.tsx'
import { Loading } from '../states/states.tsx'
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

export const BillOfIdPage = ({ id }: { id: string }) => <BillPage id={id} notFound={<NotFoundPage />} />
