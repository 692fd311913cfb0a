import { defineChore } from '../../platform/jobs/queue.ts'
import type { Platform } from '../../platform/platform.ts'
import { ReminderService } from './reminder.service.ts'

export function createReminders({ db, config, clock, messages, jobs }: Platform) {
  const reminders = new ReminderService({ db, config, clock, messages })
  const { fromHour, untilHour } = config.noticeHours
  // Every hour in which notices go out: whatever kept the first from planning, the next one makes good.
  jobs.workAt(defineChore('plan-reading-reminders'), `0 ${fromHour}-${untilHour - 1} * * *`, () => reminders.plan())
  return { reminders }
}
