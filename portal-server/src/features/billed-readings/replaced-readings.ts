import { defineChore } from '../../platform/jobs/queue.ts'
import type { Platform } from '../../platform/platform.ts'
import { ReplacedReadingService } from './replaced-reading.service.ts'

export const tellOfReplacedReadings = defineChore('tell-of-replaced-readings')

export function createReplacedReadings({ db, config, clock, messages, jobs }: Platform) {
  const replacedReadings = new ReplacedReadingService({ db, config, clock, messages })
  jobs.workAt(tellOfReplacedReadings, '*/10 * * * *', () => replacedReadings.planNew())
  return { replacedReadings }
}
