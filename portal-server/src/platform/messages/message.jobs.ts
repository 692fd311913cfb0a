import type { Database } from '../database/database.ts'
import type { Clock } from '../clock.ts'
import type { Jobs } from '../jobs/jobs.ts'
import { defineChore } from '../jobs/queue.ts'
import type { Log } from '../log.ts'
import { countUndelivered, deleteMessagesBefore } from './message.repository.ts'
import type { MailAllowance } from './mail-allowance.ts'
import type { MessageDelivery } from './message-delivery.ts'
import type { Messages } from './messages.ts'
import type { Way } from './way.ts'

const takeUpForgotten = defineChore('take-up-forgotten-messages')
const reportUndelivered = defineChore('report-undelivered-messages')
const pruneMessages = defineChore('prune-messages')
const pruneMailAllowances = defineChore('prune-mail-allowances')

const atOnceWorkers = 4
const mostTakenUp = 5_000
const keptDays = 400
const msPerDay = 86_400_000

export interface MessageJobsDependencies {
  readonly jobs: Jobs
  readonly ways: readonly Way[]
  readonly delivery: MessageDelivery
  readonly messages: Messages
  readonly mailAllowance: MailAllowance
  readonly clock: Clock
  readonly log: Log
}

/** What is done about messages in the background. */
export function declareMessageJobs(dependencies: MessageJobsDependencies): void {
  const { jobs, ways, delivery, messages, mailAllowance, clock, log } = dependencies
  for (const way of ways) {
    jobs.work(way.queues.usual, (job) => delivery.deliver(way, job), way.workers)
    jobs.work(way.queues.atOnce, (job) => delivery.deliver(way, job), atOnceWorkers)
  }

  // What an earlier release left in its outbox, what an operator put back, and whatever else has lost its job.
  jobs.workInTransaction(takeUpForgotten, (trx) => messages.takeUpForgotten(trx, mostTakenUp))
  jobs.schedule(takeUpForgotten, '*/10 * * * *')

  jobs.workInTransaction(reportUndelivered, (trx) => report(trx, log))
  jobs.schedule(reportUndelivered, '0 7 * * *')

  jobs.workInTransaction(pruneMessages, (trx) =>
    deleteMessagesBefore(trx, new Date(clock().getTime() - keptDays * msPerDay)),
  )
  jobs.schedule(pruneMessages, '40 3 * * *')
  jobs.workAt(pruneMailAllowances, '25 * * * *', () => mailAllowance.prune())
}

/** Every morning, for whoever reads the log. */
async function report(db: Database, log: Log): Promise<void> {
  const undelivered = await countUndelivered(db)
  if (undelivered > 0) log.warn({ undelivered }, 'messages to customers could not be delivered: see docs/operating.md')
}
