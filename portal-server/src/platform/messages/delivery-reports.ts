import type { Database } from '../database/database.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Became, DeliveryReport, TakeReport } from './delivery-report.ts'
import {
  claimReports,
  countBounceDays,
  findReportedMessage,
  insertReport,
  listReported,
  setTargetAside,
  settleReported,
  wereLastAboutTarget,
  type ReportedMessage,
  type ReportRow,
} from './delivery-report.repository.ts'
import { storable, storableId } from './storable.ts'

const stateAfter: Readonly<Record<Became, 'delivered' | 'bounced' | 'expired' | undefined>> = {
  ...{ delivered: 'delivered', bounced: 'bounced', refused: 'bounced', expired: 'expired' },
  ...{ delayed: undefined, unknown: undefined },
}

const bounceDays = 3
const smsInARow = 2

/** Takes down what became of messages that were handed over, by whichever way. */
export function createTakeReport(db: Database, log: Log, metrics?: Pick<Metrics, 'countReport'>): TakeReport {
  return async (told) => {
    const report = asStored(told)
    const way = await db.transaction().execute(async (trx) => {
      const message = await findReportedMessage(trx, report)
      // A message that is forgotten, as its account was closed perhaps.
      if (message === undefined && 'id' in report.message) return 'unknown'
      const row = await insertReport(trx, report, message?.id)
      if (message && row) await apply(trx, message, row)
      return message?.way ?? 'unknown'
    })
    const { message, became, code } = report
    metrics?.countReport(way, became)
    log.info({ message, became, code }, 'it was told what became of a message')
  }
}

const asStored = ({ message, code, raw, ...report }: DeliveryReport): DeliveryReport => ({
  ...report,
  message: 'id' in message ? message : { ...message, gatewayId: storableId(message.gatewayId) },
  ...(code !== undefined && { code: storable(code) }),
  raw: storable(raw),
})

/** A message that was just noted as handed over, and what its gateway calls it, where it has one. */
export interface NotedMessage {
  readonly messageId: string
  readonly gateway?: string
  readonly gatewayId?: string
}

/** Those of them of which something was told already. */
export async function filterReported(db: Database, messages: readonly NotedMessage[]): Promise<NotedMessage[]> {
  const reported = await listReported(db, messages)
  return messages.filter(({ messageId }) => reported.has(messageId))
}

/** Applies what was told of a message before the portal had noted that it was handed over. For the transaction that notes it. */
export async function matchReports(db: Database, { messageId, gateway, gatewayId }: NotedMessage): Promise<void> {
  const match = async (trx: Database): Promise<void> => {
    const named = gateway !== undefined && gatewayId !== undefined ? { gateway, gatewayId } : undefined
    const message = await findReportedMessage(trx, { message: { id: messageId } })
    if (!message) return
    for (const row of await claimReports(trx, messageId, named)) await apply(trx, message, row)
  }
  await (db.isTransaction ? match(db) : db.transaction().execute(match))
}

async function apply(trx: Database, message: ReportedMessage, report: ReportRow): Promise<void> {
  const state = stateAfter[report.became]
  if (state === undefined) return
  await settleReported(trx, message.id, state)
  if (state === 'delivered' || message.targetDigest === null) return
  const reason = await reasonToSetAside(trx, message, report)
  if (reason !== undefined) await setTargetAside(trx, message, reason)
}

/** When an address or number is set aside: docs/decisions/0082-bounces.md */
async function reasonToSetAside(
  trx: Database,
  message: ReportedMessage,
  { became, isAboutTarget }: ReportRow,
): Promise<string | undefined> {
  if (message.way === 'sms')
    return isAboutTarget && (await wereLastAboutTarget(trx, message, smsInARow)) ? 'nobody-there' : undefined
  if (isAboutTarget) return 'nobody-there'
  return became === 'bounced' && (await countBounceDays(trx, message)) >= bounceDays ? 'came-back' : undefined
}
