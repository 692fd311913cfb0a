import { defineChore } from '../../../platform/jobs/queue.ts'
import type { Platform } from '../../../platform/platform.ts'
import { BillNoticeService } from './bill-notice.service.ts'

/** What imports bring is looked at as soon as they are stored, and from time to time for what stood in between then. */
export const tellOfNewBills = defineChore('tell-of-new-bills')

export function createBillNotices({ db, config, clock, messages, jobs }: Platform) {
  const billNotices = new BillNoticeService({ db, config, clock, messages })
  const { fromHour, untilHour } = config.noticeHours
  jobs.workAt(tellOfNewBills, '*/10 * * * *', () => billNotices.planNew())
  // Every hour in which notices go out: whatever kept the first from planning, the next one makes good.
  jobs.workAt(defineChore('tell-of-bills-due'), `10 ${fromHour}-${untilHour - 1} * * *`, () => billNotices.planDue())
  return { billNotices }
}
