import { defineChore } from '../../platform/jobs/queue.ts'
import type { Platform } from '../../platform/platform.ts'
import { PaymentNoticeService } from './payment-notice.service.ts'

export const tellOfNewPayments = defineChore('tell-of-new-payments')

export function createPaymentNotices({ db, config, clock, messages, jobs }: Platform) {
  const paymentNotices = new PaymentNoticeService({ db, config, clock, messages })
  jobs.workAt(tellOfNewPayments, '*/10 * * * *', () => paymentNotices.planNew())
  return { paymentNotices }
}
