/* What comes to the browser together. */
export { BillPage } from './bill-page.tsx'
export { BillListPage } from './bill-list-page.tsx'
export { PayBillsPage } from './pay-bills-page.tsx'
export { PaymentListPage } from './payment-list-page.tsx'
