import type pg from 'pg'
import type { Config } from '../../config.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import type { Jobs } from '../jobs/jobs.ts'
import { KeycloakRecipients } from '../keycloak/keycloak-recipients.ts'
import type { Keycloak } from '../keycloak/keycloak.ts'
import type { Log } from '../log.ts'
import { BounceAddresses } from './bounces/bounce-addresses.ts'
import { BounceIntake } from './bounces/bounce-intake.ts'
import { declareDeliveryReportJobs } from './delivery-report.jobs.ts'
import type { TakeReport } from './delivery-report.ts'
import { createTakeReport } from './delivery-reports.ts'
import { MailAllowance } from './mail-allowance.ts'
import { createMailWay } from './mail-way.ts'
import { MessageDelivery } from './message-delivery.ts'
import { declareMessageJobs } from './message.jobs.ts'
import { Messages } from './messages.ts'
import { Smtp } from './smtp.ts'

export interface MessagingDependencies {
  readonly config: Config
  readonly pool: pg.Pool
  readonly db: Database
  readonly clock: Clock
  readonly jobs: Jobs
  readonly keycloak: Keycloak
  readonly log: Log
}

/** What is written to customers, and its way to them. */
export function createMessaging({ config, pool, db, clock, jobs, keycloak, log }: MessagingDependencies) {
  const { mailClientId, mailClientSecret } = config.keycloak
  const recipients = new KeycloakRecipients(keycloak.serviceAccount(mailClientId, mailClientSecret))
  const smtp = new Smtp(config.mail)
  const ways = [createMailWay(config, smtp)]
  const messages = new Messages(jobs, ways, config.readingWindowRule.timeZone)
  const mailAllowance = new MailAllowance(pool, config.mailAllowance)
  const delivery = new MessageDelivery({ db, log, messages, recipients, mailAllowance })
  declareMessageJobs({ jobs, ways, delivery, messages, mailAllowance, clock, log })
  declareDeliveryReportJobs(jobs, clock)
  const takeReport = createTakeReport(db, log)
  return { messages, mailAllowance, smtp, takeReport, bounceIntake: createBounceIntake(config, takeReport, log) }
}

/** Where the configuration says that the portal is to know what comes back. */
function createBounceIntake(
  { mail: { bounces: settings }, sessionSecret }: Config,
  takeReport: TakeReport,
  log: Log,
): BounceIntake | undefined {
  if (!settings) return undefined
  const addresses = new BounceAddresses(settings.address, sessionSecret)
  return new BounceIntake({ settings, addresses, takeReport, log })
}
