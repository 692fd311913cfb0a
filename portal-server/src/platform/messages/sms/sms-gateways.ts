import { LRUCache } from 'lru-cache'
import type { Clock } from '../../clock.ts'
import type { Log } from '../../log.ts'
import type { TakeReport } from '../delivery-report.ts'
import { partsOf, textAsSent } from './gsm.ts'
import { HttpGateway } from './http/http-gateway.ts'
import { reportUrlOf } from './http/sms-report.routes.ts'
import { SmppGateway } from './smpp/smpp-gateway.ts'
import type { OutgoingSms, SmsGateway, SmsHandOver } from './sms-gateway.ts'
import type { SmsSettings } from './sms-settings.ts'

export interface SmsGatewaysDependencies {
  readonly settings: SmsSettings
  readonly portalUrl: string
  readonly clock: Clock
  readonly log: Log
  readonly takeReport: TakeReport
}

/** How it ended, with whom, and how many SMS it is. */
export interface SmsHandOverBy extends SmsHandOver {
  readonly gateway: string
  readonly parts: number
  /** It went out twice, and nobody answered either time: a third time would be too much. */
  readonly isTooOften: boolean
}

const mostUnanswered = 2
const remembered = 20_000

/**
 * The utility's gateways in their order: where one fails, the next one takes over. A message that one of them may have taken goes to
 * no other, and goes there once more at most.
 */
export class SmsGateways {
  readonly #dependencies: SmsGatewaysDependencies
  readonly #gateways: readonly SmsGateway[]
  /** Who may have taken which message, and how often. What a replica forgets by its end is one that was cut off. */
  readonly #unanswered = new LRUCache<string, { readonly gateway: SmsGateway; readonly times: number }>({
    max: remembered,
  })

  constructor(dependencies: SmsGatewaysDependencies) {
    this.#dependencies = dependencies
    this.#gateways = createGateways(dependencies)
  }

  /** Connects where there is something to connect, so that reports come in. */
  start(): void {
    for (const gateway of this.#gateways) if (gateway instanceof SmppGateway) gateway.start()
  }

  /** Waits as long as rate and gateways take. Never throws because of them. */
  async handOver(sms: OutgoingSms): Promise<SmsHandOverBy> {
    const text = textAsSent(sms.text, this.#dependencies.settings)
    const { parts } = partsOf(text)
    const unanswered = this.#unanswered.get(sms.id)
    let ended: Omit<SmsHandOverBy, 'parts'> | undefined
    for (const gateway of unanswered ? [unanswered.gateway] : this.#gateways) {
      ended = await this.#handOverTo(gateway, { ...sms, text })
      if (ended.outcome !== 'failed') break
      const { answer } = ended
      this.#dependencies.log.info({ messageId: sms.id, gateway: gateway.name, answer }, 'an SMS gateway failed')
    }
    if (!ended) throw new Error('There is no SMS gateway.')
    return { ...ended, parts }
  }

  async close(): Promise<void> {
    await Promise.all(this.#gateways.map((gateway) => gateway.close()))
  }

  async #handOverTo(gateway: SmsGateway, sms: OutgoingSms): Promise<Omit<SmsHandOverBy, 'parts'>> {
    for (;;) {
      const handOver = await gateway.handOver(sms)
      const ended = { ...handOver, gateway: gateway.name, isTooOften: false }
      const before = this.#unanswered.get(sms.id)?.times ?? 0
      if (handOver.outcome === 'unknown') {
        if (before + 1 >= mostUnanswered) {
          this.#unanswered.delete(sms.id)
          return { ...ended, isTooOften: true }
        }
        this.#unanswered.set(sms.id, { gateway, times: before + 1 })
        continue
      }
      // It couldn't be sent again; what became of it before is as unknown as it was.
      if (handOver.outcome === 'failed' && before > 0) return { ...ended, outcome: 'unknown' }
      this.#unanswered.delete(sms.id)
      return ended
    }
  }
}

function createGateways({ settings, portalUrl, clock, log, takeReport }: SmsGatewaysDependencies): SmsGateway[] {
  const { sender, reportToken } = settings
  return settings.gateways.map((each) =>
    each.kind === 'smpp'
      ? new SmppGateway({ settings: each, sender, clock, log, takeReport })
      : new HttpGateway({ settings: each, sender, clock, reportUrl: reportUrlOf(portalUrl, each.name, reportToken) }),
  )
}
