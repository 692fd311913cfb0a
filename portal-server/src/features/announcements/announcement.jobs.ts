import { z } from 'zod'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import { defineChore, defineQueue } from '../../platform/jobs/queue.ts'
import type { AnnouncementRounds } from './announcement-rounds.ts'

const roundJobSchema = z.object({ roundId: z.uuid() })
export type RoundJob = z.infer<typeof roundJobSchema>

export const roundQueue = defineQueue('write-announcements', roundJobSchema, {
  ...{ attempts: 20, firstPauseSeconds: 2, longestPauseSeconds: 60, isOnePerKey: true },
})

export function declareAnnouncementJobs(jobs: Jobs, rounds: AnnouncementRounds): void {
  jobs.work(
    roundQueue,
    async ({ data }) => {
      await rounds.write(data.roundId)
    },
    2,
  )
  jobs.workAt(defineChore('go-on-with-announcements'), '* * * * *', () => rounds.goOn())
}
