import { readConfig } from '@moja-komunala/portal-server/config.ts'
import { readingReminderLetter } from '@moja-komunala/portal-server/features/reminders/reading-reminder.letter.ts'
import { findReadingWindow } from '@moja-komunala/rules/reading-window.ts'
import { findReminder } from '@moja-komunala/rules/reminder-days.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { TestPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { startBackground } from './background.ts'

/**
 * Writes to one account alone what the plan writes to all; a portal with the same settings sends it, or this process.
 *
 * @param databaseUrl of its owner
 */
export async function remind(
  subject: string,
  { id }: Pick<TestPoint, 'id'>,
  settings: Readonly<Record<string, string>>,
  databaseUrl: string,
): Promise<void> {
  const { clock, inside } = getWorld()
  const now = new Date(Date.now() + clock.offsetMs)
  const config = readConfig({ ...inside.portal, LOG_LEVEL: 'silent', ...settings })
  const window = findReadingWindow(now, config.readingWindowRule)
  const today = dayAt(now, config.readingWindowRule)
  const due = findReminder(today, window, config.reminderDays)
  if (!window.isOpen || !due) throw new Error('The world plays a day outside the window.')
  const [point] = await query<{ number: string; address: string }>(
    'select number, address from metering_point where id = $1',
    [id],
    databaseUrl,
  )
  if (!point) throw new Error('There is no such point.')
  const { services, stop } = startBackground(settings, () => new Date(Date.now() + clock.offsetMs))
  const { db, messages } = services.platform
  const write = messages.open(readingReminderLetter)
  try {
    await db.transaction().execute((trx) =>
      write(trx, [
        {
          ...{ subject, occasion: `${window.firstDay}/${due.reminder}` },
          content: {
            ...{ dueOn: due.day, windowFirstDay: window.firstDay, lastDay: window.lastDay },
            ...{ isLastDay: today === window.lastDay, points: [{ ...point, name: null }], furtherPoints: 0 },
          },
        },
      ]),
    )
    messages.hurry()
  } finally {
    await stop()
  }
}
