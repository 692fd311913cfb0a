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
import { MuteLinks } from './choices/mute-link.ts'
import { TargetDigests } from './choices/target-digests.ts'
import { declareDeliveryReportJobs } from './delivery-report.jobs.ts'
import type { TakeReport } from './delivery-report.ts'
import { createTakeReport } from './delivery-reports.ts'
import { Letters } from './letters.ts'
import { MailAllowance } from './mail-allowance.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { createMailWay } from './mail-way.ts'
import { MessageDelivery } from './message-delivery.ts'
import { declareMessageJobs } from './message.jobs.ts'
import { Messages } from './messages.ts'
import { Settlements } from './settlements.ts'
import { Sieve } from './sieve.ts'
import { createSmsWay } from './sms/sms-way.ts'
import { SmsGateways } from './sms/sms-gateways.ts'
import type { Way } from './way.ts'

export interface MessagingDependencies {
  readonly config: Config
  readonly pool: pg.Pool
  readonly db: Database
  readonly clock: Clock
  readonly jobs: Jobs
  readonly keycloak: Keycloak
  readonly metrics: Metrics
  readonly log: Log
}

/** What is written to customers, and its ways to them. */
export function createMessaging(dependencies: MessagingDependencies) {
  const { config, pool, db, clock, jobs, keycloak, metrics, log } = dependencies
  const { mailClientId, mailClientSecret } = config.keycloak
  const { timeZone } = config.readingWindowRule
  const recipients = new KeycloakRecipients(keycloak.serviceAccount(mailClientId, mailClientSecret))
  const takeReport = createTakeReport(db, log, metrics)
  const smsGateways =
    config.sms.gateways.length > 0
      ? new SmsGateways({ settings: config.sms, portalUrl: config.portalUrl, clock, log, takeReport })
      : undefined
  const ways: readonly Way[] = [createMailWay(config), ...(smsGateways ? [createSmsWay(smsGateways)] : [])]
  const letters = new Letters(timeZone)
  const messages = new Messages(jobs, ways, letters)
  const mailAllowance = new MailAllowance(pool, config.mailAllowance)
  const targetDigests = new TargetDigests(config)
  const muteLinks = new MuteLinks(config)
  const hours = { ...config.noticeHours, timeZone }
  const sieve = new Sieve({
    db,
    clock,
    log,
    letters,
    recipients,
    targetDigests,
    muteLinks,
    hours,
    portalUrl: config.portalUrl,
  })
  const settlements = new Settlements(db, log)
  const delivery = new MessageDelivery({
    ...{ db, clock, log, messages, sieve, settlements, mailAllowance, takeReport, metrics },
  })
  declareMessageJobs({ jobs, ways, delivery, messages, mailAllowance, clock, log })
  declareDeliveryReportJobs(jobs, clock)
  return {
    ways,
    messages,
    sieve,
    mailAllowance,
    recipients,
    targetDigests,
    muteLinks,
    takeReport,
    smsGateways,
    bounceIntake: createBounceIntake(config, takeReport, log),
    closeWays: async () => {
      await Promise.all(ways.map((way) => way.close()))
    },
  }
}

/** Where the configuration says that the portal is to know what comes back. */
function createBounceIntake(config: Config, takeReport: TakeReport, log: Log): BounceIntake | undefined {
  const settings = config.mail.bounces
  if (!settings) return undefined
  const addresses = new BounceAddresses(settings.address, config)
  return new BounceIntake({ settings, addresses, takeReport, log })
}
