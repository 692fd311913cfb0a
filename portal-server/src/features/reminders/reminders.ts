import { z } from 'zod'
import { defineChore, defineQueue } from '../../platform/jobs/queue.ts'
import type { Platform } from '../../platform/platform.ts'
import { ReminderService } from './reminder.service.ts'
import { WindowNoticeService } from './window-notice.service.ts'

/** Put in by whoever extends a window. No chore: one that is under way may not have seen what was extended meanwhile. */
export const tellOfExtendedWindow = defineQueue('tell-of-extended-window', z.strictObject({}))

export function createReminders({ db, config, clock, messages, jobs, windowRule }: Platform) {
  const reminders = new ReminderService({ db, config, clock, messages, windowRule })
  const windowNotices = new WindowNoticeService({ db, config, clock, messages, windowRule })
  const { fromHour, untilHour } = config.noticeHours
  // Every hour in which notices go out: whatever kept the first from planning, the next one makes good.
  jobs.workAt(defineChore('plan-reading-reminders'), `0 ${fromHour}-${untilHour - 1} * * *`, () => reminders.plan())
  jobs.workAt(tellOfExtendedWindow, `40 ${fromHour}-${untilHour - 1} * * *`, () => windowNotices.plan())
  return { reminders }
}
