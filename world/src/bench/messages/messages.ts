import type { Step } from '../../step.ts'
import type { ReportLine } from '../report-line.ts'
import { benchAnnouncement } from './announcement.ts'
import { benchReminders } from './reminders.ts'
import { benchKills } from './kills.ts'
import { describeAnnouncement, describeKills, describeReminders } from './report.ts'
import { onStage } from './stage.ts'

/** Reminders to everybody, and what else is to go out meanwhile. */
export async function benchMessages(
  isQuick: boolean,
  step: Step,
  report: (sentence: string) => void,
): Promise<ReportLine[]> {
  return onStage({ reminders: isQuick ? 10_000 : 100_000, step, report }, async (stage) => {
    const reminders = await benchReminders(stage, {
      secondsPerFigure: isQuick ? 4 : 10,
      quietFigures: isQuick ? 3 : 4,
      warmsUp: isQuick,
    })
    const announcement = await benchAnnouncement(stage)
    return [...describeReminders(reminders), ...describeAnnouncement(announcement)]
  })
}

/** What becomes of reminders when the portals that send them are killed. */
export async function benchMessageKills(
  isQuick: boolean,
  step: Step,
  report: (sentence: string) => void,
): Promise<ReportLine[]> {
  return onStage({ reminders: isQuick ? 1_000 : 10_000, step, report }, async (stage) =>
    describeKills(await benchKills(stage, isQuick ? { kills: 20, smsPeople: 100 } : { kills: 200, smsPeople: 1_000 })),
  )
}
