import { defineChore } from '../../platform/jobs/queue.ts'
import type { Platform } from '../../platform/platform.ts'
import { MeterExchangeService } from './meter-exchange.service.ts'

export const tellOfMeterExchanges = defineChore('tell-of-meter-exchanges')

export function createMeterExchanges({ db, config, clock, messages, jobs }: Platform) {
  const meterExchanges = new MeterExchangeService({ db, config, clock, messages })
  const { fromHour, untilHour } = config.noticeHours
  jobs.workAt(tellOfMeterExchanges, `20 ${fromHour}-${untilHour - 1} * * *`, () => meterExchanges.plan())
  return { meterExchanges }
}
