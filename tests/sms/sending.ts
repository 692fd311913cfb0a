import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DeliveryReport, TakeReport } from '@moja-komunala/portal-server/platform/messages/delivery-report.ts'
import type { OutgoingSms } from '@moja-komunala/portal-server/platform/messages/sms/sms-gateway.ts'
import { SmsGateways, type SmsHandOverBy } from '@moja-komunala/portal-server/platform/messages/sms/sms-gateways.ts'
import { readGateway } from '@moja-komunala/portal-server/platform/messages/sms/sms-settings.ts'
import { createLog } from '@moja-komunala/portal-server/platform/log.ts'

/** As jobs work on them: so many at once. */
const atOnce = 50
const againMs = 200

export interface Sender {
  readonly gateways: SmsGateways
  readonly reports: DeliveryReport[]
}

/** The gateways as an operator configures them, the first one first. */
export function createSender(urls: readonly string[], store: TakeReport = () => Promise.resolve()): Sender {
  const reports: DeliveryReport[] = []
  const gateways = new SmsGateways({
    settings: {
      gateways: urls.map((url) => readGateway(url, undefined)),
      ...{ sender: 'Komunala', keepsCarons: false, reportToken: undefined },
    },
    portalUrl: 'https://moja.komunala.example',
    clock: () => new Date(),
    log: createLog('silent'),
    takeReport: async (report) => {
      await store(report)
      reports.push(report)
    },
  })
  return { gateways, reports }
}

export const urlOf = (port: number, options: Readonly<Record<string, string | number>> = {}): string =>
  `smpp://portal:geslo@127.0.0.1:${port}?${Object.entries(options)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')}`

const first = 40_000_000

/** So many messages, each to a number of its own. */
export const messagesTo = (count: number, text = 'Odčitajte števec do 2. 12.'): OutgoingSms[] =>
  Array.from({ length: count }, (_, number) => ({
    ...{ id: randomUUID(), to: `+386${first + number}`, text, isUrgent: false },
  }))

/** Has them handed over, those that fail again and again, as the jobs do; what became of each in the end. */
export async function handOverAll(
  { gateways }: Sender,
  messages: readonly OutgoingSms[],
): Promise<Map<string, SmsHandOverBy>> {
  const ended = new Map<string, SmsHandOverBy>()
  const waiting = [...messages]
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let sms = waiting.shift(); sms; sms = waiting.shift()) ended.set(sms.id, await untilEnded(gateways, sms))
    }),
  )
  return ended
}

async function untilEnded(gateways: SmsGateways, sms: OutgoingSms): Promise<SmsHandOverBy> {
  for (;;) {
    const handOver = await gateways.handOver(sms)
    const isOver = handOver.outcome === 'handed-over' || handOver.outcome === 'refused' || handOver.isTooOften
    if (isOver) return handOver
    await sleep(againMs)
  }
}

/** How often which number got something. */
export function countByNumber(numbers: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return counts
}
